# Every word of the interface, in English. A key is used as a function of the same name
# (`app-name` is `text.app_name()`); a key that nobody uses, or one that is missing, fails the build.
# A variable chosen by plural or number is a whole number; one in NUMBER() has decimals.

## Dates

weekday-short = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
}
month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
# 23 Nov
date-day = { $day } { $month }
# 23 Nov 2026
date-full = { $day } { $month } { $year }
# Mon 23 to Tue 24 Nov
night-within-month = { $evening } { $day } to { $morning } { $next } { $month }
# Mon 30 Nov to Tue 1 Dec
night-across-months = { $evening } { $first } to { $morning } { $second }
# Nov 2026
date-month = { $month } { $year }
# Oct 2026 to Dec 2026
from-to = { $from } to { $to }

## Charts

# Mon 23 to Tue 24 Nov: 6
named-value = { $name }: { $value }
two-sentences = { $first } { $second }
timeline-title = Worst urge to move, { $dates }
timeline-axis = Worst urge to move, 0 to 10: higher is worse
timeline-episodes = Urges in the moment
timeline-episodes-tallest = Urges in the moment (tallest: { $most })
timeline-logged = { $logged ->
    [0] None of { $nights ->
        [one] 1 night is
       *[other] these { $nights } nights is
    } logged yet.
   *[other] { $logged } of { $nights ->
        [one] 1 night
       *[other] { $nights } nights
    } logged.
}
timeline-half = At least half of them at { $points } or lower.
timeline-all-alike = All of them at { $points }.
timeline-described-by-night = A dot for each night logged from { $from } to { $to }, placed by the night's worst urge to move, 0 to 10; higher is worse. A night not logged has no dot.
timeline-described-by-period = Bars for stretches of time from { $from } to { $to }, by the worst urge to move of each night, 0 to 10; higher is worse. At least half of the nights lie at the dark line or below; the thick part is the middle half of them, the thin line reaches from the lowest to the highest. Where fewer than { $fewest } nights are logged, each is a dot.
timeline-episode-count = { $episodes ->
    [one] 1 urge was logged in the moment.
   *[other] { $episodes } urges were logged in the moment.
}
timeline-usage-count = { $name }: used on { $used ->
    [one] 1 night
   *[other] { $used } nights
}, not used on { $not-used }, unknown on { $unknown }.
timeline-key-night = a night
timeline-key-single-night = a night, where few are logged
timeline-key-late = logged over 36 hours later
timeline-key-middle = half the nights at or below
timeline-key-middle-half = middle half of the nights
timeline-key-range = lowest to highest night
timeline-key-used = used
timeline-key-not-used = not used
timeline-column-night = Night
timeline-column-period = Period
timeline-column-logged = Nights logged
timeline-column-urge = Worst urge, 0 to 10
timeline-not-logged = not logged
timeline-logged-late = { $points }, logged late
timeline-used = used
timeline-not-used = not used
timeline-unknown = unknown
timeline-part = { $part } of { $whole }
timeline-usage-part = used { $used }, not used { $not-used }, unknown { $unknown }
timeline-spread = half at { $middle } or lower; middle half { $lower } to { $upper }; all { $lowest } to { $highest }

## The frame

app-name = Lull
pages = Pages
pages-more = More pages
page-tonight = Tonight
page-history = History
page-remedies = Remedies
page-settings = Settings
page-help = When to get help
page-patterns = Patterns
page-share = Share
skip-to-page = Skip to the page
look-is = Look: { $look }
look-light = light
look-dark = dark
look-night = night
saved = Saved
# In the first copy only: never with "saved" in it.
kept-here = Kept here, second copy pending
undo = Undo
cancel = Cancel
done = Done

## Tonight

night-of = Night of { $night }
tonight-which = Which night
tonight-last = Last night
tonight-this = Tonight
tonight-question = How strong was the urge to move, at its worst?
worst-urge = Worst urge to move
scale-least = 0 a quiet night
scale-most = 10 worst you can imagine
evening-question = This evening, before any remedy
evening-urge = Urge to move this evening, before any remedy
clock-is-wrong = This device’s clock shows a year that cannot be. Set the clock, then open Lull again.
note-label = Note

## Remedies of a night

remedies-title = What did you use?
remedies-none-yet = Add what you try, such as a warm bath. Then one tap a night is enough.
remedies-same = Same as last time
remedies-all = That was all
remedy-used = used
remedy-not-used = not used
remedy-unknown = not said
remedy-other = other
remedy-name = Name
remedy-prescribed = A doctor prescribed it
remedy-add = Add

## Episodes

now-button = It is happening now
now-question = How strong is the urge right now?
urge-now = Urge to move now
scale-least-now = 0 gone
now-where = Where are you?
now-after = And afterwards?
urge-after = Urge to move afterwards
episodes-title = In the moment
episode-item = { $time }: { $urge } of 10
episode-item-where = { $time }: { $urge } of 10, { $place }
episode-remove = Remove
episode-remove-named = Remove the one at { $time }
situation = { $situation ->
    [bed] in bed
    [sofa_tv] on the sofa
    [cinema] cinema
    [theatre] theatre
    [car_passenger] car, passenger
    [car_driver] car, driving (log once you have stopped)
    [bus_train] bus or train
    [plane] plane
    [desk] desk
    [meeting] meeting
    [meal] meal
    [waiting_room] waiting room
    [medical_chair] treatment chair
    [bath] bath
    [standing] standing
   *[other] somewhere else
}

## What goes wrong

fault-full = There is no room left in this browser’s storage. Share a backup file, then free some space on the device.
fault-blocked = This browser does not let the page keep anything. Allow site data for this page, or open it outside a private window.
fault-broken = The browser said: { $words }.
unreadable-title = Your journal cannot be read right now
unreadable-untouched = Nothing was changed. Close Lull and open it again; if that does not help, restart the device.
not-kept = Not kept.
not-kept-again = Try again
refused-name-taken = There is already a remedy called “{ $name }”.
refused-no-name = A remedy needs a name.
refused-no-such-remedy = That remedy is no longer in the journal.
refused-not-in-bin = That is no longer in the bin.
refused-night-says-otherwise = The night of { $night } says something else by now. Nothing was changed, and nothing is lost. To have the old one back, delete that night first; it goes to the bin too.
refused-read = All right
trouble-newer = This journal was written by a newer Lull. You can read it here; close and open Lull again to update.
trouble-first = The first copy of your journal cannot be used; the second one can. { $why }
trouble-second = The second copy of your journal cannot be used, so a crash of the browser could lose the last minutes. { $why }
trouble-set-aside = { $records ->
    [one] One record was damaged in both copies. What is left of it is kept aside, untouched.
   *[other] { $records } records were damaged in both copies. What is left of them is kept aside, untouched.
}
update-ready = A new version of Lull is ready.
update-reload = Reload

## Stored records that cannot be read

# worst: 14 is not between 0 and 10
field-problem = { $field }: { $fault }
fault-out-of-range = { $value } is not between 0 and { $most }
fault-too-long = longer than { $most } characters
fault-not-a-choice = “{ $code }” is not a choice this version knows
fault-not-a-date = “{ $date }” is not a date written as 2026-11-23
fault-not-a-time = “{ $time }” is not a time written as 22:15
fault-not-an-id = “{ $id }” is not an id of 32 hexadecimal digits
fault-not-a-moment = not a moment between 1900 and 2199
fault-backwards = ends before it begins
fault-unrated = a time of rating without a rating
fault-misplaced = not the kind of value that belongs here
fault-missing = it is not there
record-newer = This was written by a newer version of Lull. Reload to update, then open it again.
record-key = Nothing in a journal is kept under “{ $key }”.
record-no-version = It does not say which version wrote it.
record-json = The text breaks off or is not as it was written (line { $line }, column { $column }: { $why }).

## Backups that cannot be read

backup-not-one = This file is not a backup made by Lull.
backup-newer = This backup was made by a newer version of Lull. Reload to update, then open it again.
backup-changed = This backup is not as it was written: its checksum does not match. Nothing was taken in; try another copy of the file.
backup-broken = Line { $line } of the file: { $why }
backup-broken-night = Line { $line } of the file, night { $date }: { $why }
backup-broken-remedy = Line { $line } of the file, remedy { $id }: { $why }
backup-broken-bin = Line { $line } of the file, bin { $id }: { $why }
backup-broken-settings = Line { $line } of the file, settings: { $why }
backup-twice = it stands in the file a second time
backup-missing = “{ $field }” is missing or is not as a backup has it

## Patterns

patterns-title = How did the nights go?
patterns-none-yet = The chart begins with the first night you log.
patterns-own-numbers = These are your own numbers. Nights you did not log are left open.
drawing-as-table = The same as a table
period-which = Nights shown
period-month = 30
period-quarter = 90
period-year = 365
period-all = All

## Share

share-title = Share
share-nothing-leaves = Nothing leaves this device unless you tap here.
share-picture-title = A picture of your nights
share-picture-what = One picture, with the remedies you used marked below the nights.
share-picture = Share picture
download-picture = Download picture
share-drawing = Share as drawing (SVG)
download-drawing = Download as drawing (SVG)
share-backup-title = Your whole journal as a file
share-backup-what = Keep a copy somewhere else: a lost phone takes the journal with it.
share-backup = Share backup
download-backup = Download backup
handed-downloaded = The file is in your downloads.
handed-failed = The file could not be handed over. Try again, or restart the browser.

## Files in

file-title = Bring nights in
file-what = A backup from Lull, or a table (CSV) with a date and a number for each night.
file-pick = Choose a file
file-take-in = Take in
file-taken = { $nights ->
    [0] Nothing new was in the file.
    [one] One night was taken in.
   *[other] { $nights } nights were taken in.
}
file-nothing-changed = Nothing was changed.
file-too-large = This file is larger than 32 MB, so it is none of Lull’s.
file-not-text = This file cannot be read as text. Choose a backup or a CSV file.
backup-is-empty = The file holds no night.
backup-span = { $first } to { $last }
backup-new-nights = { $nights ->
    [0] No night is new.
    [one] One night is new.
   *[other] { $nights } nights are new.
}
backup-kept-nights = { $nights ->
    [one] One night is in your journal already; yours stays as it is.
   *[other] { $nights } nights are in your journal already; yours stay as they are.
}
backup-same-nights = { $nights ->
    [one] One night is the same in both.
   *[other] { $nights } nights are the same in both.
}
table-columns-what = Is each column what it says? Change what is not.
table-nights = { $nights ->
    [0] No night is new.
    [one] One night is new.
   *[other] { $nights } nights are new.
}
table-unrated = { $nights ->
    [one] One of them has no number for the urge.
   *[other] { $nights } of them have no number for the urge.
}
table-remedies = New remedies: { $names }.
table-cannot = The table cannot be taken in like this:
table-more = { $reasons ->
    [one] One more line.
   *[other] { $reasons } more lines.
}
column = { $column ->
    [date] the night’s date
    [worst] worst urge, 0 to 10
    [evening] urge in the evening, 0 to 10
    [minutes_lost] minutes of sleep lost
    [sleep_minutes] minutes to fall asleep
    [remedy] a remedy
    [factor] another factor
    [note] a note
   *[ignore] leave out
}
## Tables of nights that cannot be taken in

table-empty = There is nothing in this file.
table-no-rows = This file names its columns but has no rows below them.
table-ragged = Line { $line } has { $cells } cells, but the first line names { $columns } columns.
table-unreadable = This file cannot be read as a table: { $why }.
table-cell = Line { $line }, column “{ $column }”: { $reason }
table-no-date-column = Choose the column that holds the dates of the nights.
table-second-column = another column is taken for the same; leave one of them out
table-no-remedy-name = a remedy needs a name of 1 to 80 characters here
table-not-a-date = “{ $cell }” is not a date written as 2026-11-23
table-same-night = this night stands in line { $line } already
table-not-whole = “{ $cell }” is not a whole number from 0 to { $most }
table-not-drinks = “{ $cell }” is not a number of drinks from 0 to { $most }, in halves
table-not-a-tick = “{ $cell }” is not 0 or 1
table-too-long = a note has at most { $most } characters

## A night's form: details, factors, episodes

night-of-year = Night of { $night } { $year }
nights-ways = Nights
nights-all = All nights
night-before = Night before
night-after = Night after
# Night before: Mon 23 to Tue 24 Nov
night-way = { $way }: { $night }
night-to-come = This night has not come yet.
night-late = logged late
night-delete = Delete this night
night-delete-what = It stays in the bin for 30 days. The bin is on the page History.
night-deleted = This night is in the bin now. You can put it back from there, on the page History.
draft-left = You typed this before. It is not kept yet.
draft-keep = Keep it
draft-drop = Drop it
details-title = The details
details-more = More about this night
item-clear = Clear
item-evening-urge = Urge in the evening, before any remedy
item-sleep-latency = Minutes to fall asleep
item-sleep-disturbed = How badly your legs disturbed your sleep
item-first-symptom = When it started
item-awakenings = How many times you woke
item-awake-minutes = Minutes awake in the night, in all
item-minutes-lost = Minutes of sleep your legs cost you
item-sleep-hours = Hours of sleep
item-ache = Ache or pain in the legs
item-sleep-jerks = Did your legs jerk in your sleep?
item-body = Where on the body
item-tired = How tired you were the day after
item-side-effects = Side effects
unit-minutes = minutes
unit-hours = hours
unit-times = times
unit-cups = cups
unit-drinks = drinks
not-sure = not sure
number-wrong = A number from 0 to { $most }, please.
first-symptom-time = Time
first-symptom-none = not at all
first-symptom-all-day = all day
sleep-jerks = { $jerks ->
    [no] no
    [some] some
    [many] many
   *[not_sure] not sure
}
noticed-by = { $by ->
    [self] I noticed
   *[other] someone else noticed
}
body-part = { $part ->
    [feet] feet
    [calves] calves
    [thighs] thighs
    [arms] arms and hands
   *[trunk] trunk
}
body-side = { $side ->
    [left] left
    [right] right
   *[both] both sides
}
factors-title = What else was there?
factors-more = Coffee, stress, travel and more
factors-others = Other things
factor-own = Something else, in a word
factor-own-add = Add the word
factor-yes = yes
factor-no = no
# Stress: how much
factor-amount = { $factor }: how much
factor = { $factor ->
    [caffeine_late] coffee or tea after noon
    [alcohol] alcohol
    [stress] stress
    [exercise] exercise
    [exercise_late] exercise in the evening
    [antihistamine] allergy, cold or sleep medicine from a shop
    [new_medicine] a new medicine
    [missed_medicine] missed a medicine
    [ill] ill
    [travel] travel
    [late_night] a late night
    [period] period
    [blood_donation] gave blood
   *[long_sitting] sat for long
}
stress = { $level ->
    [1] a little
    [2] some
   *[3] a lot
}
use-details = { $remedy }: how much and when
use-amount = How much, in your own words
use-time = At what time
use-timing = { $timing ->
    [before] before it began
   *[after] after it began
}
use-note = Anything to add
episode-earlier = It happened earlier
episode-moved = It is now in the
episode-began = When it began
episode-how-strong = How strong was the urge?
episode-needs-time = First say when it began.
episode-in-future = That time has not come yet.
episode-where = Where you were
episode-minutes = Minutes it lasted
episode-still = Minutes you had been still
episode-minutes-to-relief = Minutes until it eased
episode-sensations = What it felt like
episode-jerks = Did your legs jerk while you were awake?
episode-could-move = Could you get up and move?
episode-relief = What moving did
episode-tried = What you tried
episode-note = Note on this one
urge-then = Urge to move then
yes-or-no = { $answer ->
    [yes] yes
   *[no] no
}
could-move = { $could ->
    [yes] yes
    [a_little] a little
   *[no] no
}
relief = { $relief ->
    [full] it went away
    [partly] it eased
    [none] it stayed
   *[could_not_move] I could not move
}
sensation = { $sensation ->
    [urge] urge to move
    [need_stretch] need to stretch
    [restless] restless
    [tingling] tingling
    [crawling] creeping, crawling
    [pulling] pulling
    [electric] electric, buzzing
    [burning] burning, hot
    [itching] itching inside
    [throbbing] throbbing
    [ache] ache or pain
    [jumping] legs jump
    [falling_asleep_jerk] one jerk on dropping off
    [numb] numb
    [cold] cold
    [cramp] hard, tight cramp
   *[other] other (say it in the note)
}
bin-title = Bin
bin-what = What you delete stays here for 30 days.
bin-empty = The bin is empty.
bin-whole-night = the whole night
bin-episodes = one in the moment, { $time }
bin-item = Night of { $night }: { $what }. Deleted { $day }.
bin-put-back = Put back
bin-put-back-named = Put back: night of { $night }, { $what }

## History

## Remedies: the list and the library

## Patterns: charts of remedies, situations, the moment, the year

## Settings

## First steps, installing, example nights

## When to get help
