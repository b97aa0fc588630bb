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
zoom-which = Look closer
zoom-earlier = Earlier nights
zoom-later = Later nights
zoom-closer = Closer: fewer nights
zoom-further = Further away: more nights
timeline-title = Worst urge to move, { $dates }
timeline-axis = Worst urge to move, 0 to 10: higher is worse
timeline-episodes = Urges in the moment
timeline-notes = Notes
timeline-tallest = { $name } (tallest: { $most })
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
timeline-note-count = { $notes ->
    [one] 1 night has a note.
   *[other] { $notes } nights have a note.
}
timeline-test = { $name }, { $dates }
timeline-test-described = A band marks the test "{ $name }", from { $from } to { $to }.
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
timeline-key-test = nights of a test
timeline-column-night = Night
timeline-column-period = Period
timeline-column-logged = Nights logged
timeline-column-urge = Worst urge, 0 to 10
timeline-column-test = Test
timeline-no-test = none
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
page-help-short = Help
page-patterns = Patterns
page-share = Share
page-trials = Trials
hide-page = Lull: hide this page
show-page = Show the page again
buzz-title = In the dark
buzz-when = A short buzz when something is saved
skip-to-page = Skip to the page
look-is = Look: { $look }
look-light = light
look-dark = dark
look-night = night
saved = Saved
# In the first copy only: never with "saved" in it.
kept-here = Kept here, second copy pending
undo = Undo
undone = Taken back
cancel = Cancel
done = Done

## Tonight

night-of = Night of { $night }
tonight-which = Which night
tonight-last = Last night
tonight-this = Tonight
tonight-question = How strong was the urge to move, at its worst?
tonight-question-now = How strong is the urge to move tonight, at its worst?
worst-urge = Worst urge to move
scale-least = 0 a quiet night
scale-most = 10 worst you can imagine
evening-question = This evening, before any remedy
evening-wanted = Some of your remedies are for bad evenings. A number here, before you use one, lets like nights be set beside like ones later.
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
remedy-prescriber = Who prescribed it (optional)
remedy-add = Add

## Episodes

now-button = It is happening now
now-question = How strong is the urge right now?
urge-now = Urge to move now
scale-least-now = 0 gone
now-where = Where are you?
now-after = And afterwards?
now-where-else = Other places
urge-after = Urge to move afterwards
episodes-title = In the moment
# When the night that the page is about is over and the next one has begun.
episodes-title-since = In the moment, since { $time }
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
fault-newer = A newer Lull wrote there, and nothing is written over it. Reload to update.
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
refused-prescribed = Lull plans no test of a prescribed medicine.
refused-trial-under-way = One test at a time: another is still under way.
refused-no-such-trial = That test is no longer in the journal.
refused-trial-is-over = That test is over. Nothing of it changes any more.
refused-night-is-over = The night of { $night } is over or rated already, so its plan stays as it was.
refused-read = All right
trouble-newer = A newer Lull wrote this. Reload to update.
trouble-newer-what = Until then nothing can be logged here, so that nothing is written over. What this Lull can read is shown, and a backup file holds all of it.
trouble-first = The first copy of your journal cannot be used; the second one can. { $why }
trouble-second = The second copy of your journal cannot be used, so a crash of the browser could lose the last minutes. { $why }
trouble-set-aside = { $records ->
    [one] One record was damaged. What is left of it is kept aside, untouched.
   *[other] { $records } records were damaged. What is left of them is kept aside, untouched.
}
trouble-forked = { $records ->
    [one] One record had two newest versions. The other one is kept aside, untouched.
   *[other] { $records } records had two newest versions. The other ones are kept aside, untouched.
}
room-taken = Your journal takes { $percent } % of the room that is safe in a browser. Logging goes on; keep a backup file somewhere else.
room-backup = Share a backup

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
fault-not-a-number = “{ $number }” is not a telephone number
fault-not-an-id = “{ $id }” is not an id of 32 hexadecimal digits
fault-not-a-moment = not a moment between 1900 and 2199
fault-not-a-seed = “{ $seed }” is not a seed of 16 hexadecimal digits
fault-itself = a remedy cannot be set against itself
fault-backwards = ends before it begins
fault-unrated = a time of rating without a rating
fault-misplaced = not the kind of value that belongs here
fault-not-a-measure = “{ $value }” is not a number that this can be
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
backup-broken-trial = Line { $line } of the file, trial { $id }: { $why }
backup-broken-clinic = Line { $line } of the file, result { $id }: { $why }
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
file-what = A backup or the tables (ZIP) from Lull, a table (CSV) with a date and a number for each night, or what Nomie, Track & Graph, MedTimer, Daylio or Bearable exports.
file-pick = Choose a file
file-take-in = Take in
file-taken = { $nights ->
    [0] Nothing new was in the file.
    [one] One night was taken in.
   *[other] { $nights } nights were taken in.
}
file-joined = { $nights ->
    [0] What is new in the file was taken in. No night is another.
    [one] One night is new or changed.
   *[other] { $nights } nights are new or changed.
}
file-replace = Replace my journal by the file
file-replaced = Your journal is now what the file holds. Undo brings the old one back.
safety-copy-first = A copy of your journal as it is now is kept first, under Settings.
safety-copy-failed = No copy of your journal could be kept first, so nothing was taken in. Share a backup, then try again.
night-by-night = { $nights ->
    [one] Night by night: one is not the same
   *[other] Night by night: { $nights } are not the same
}
night-only-here = { $night }: only here. It stays, unless you replace your journal.
night-only-there = { $night }: only in the file. It is new.
night-ours-holds = { $night }: not alike in both. Yours stays, unless you replace your journal.
night-theirs-holds = { $night }: not alike in both. It becomes as the file has it.
night-together = { $night }: not alike in both. What the two say is put together.
night-goes = { $night }: deleted or taken back in the file. It goes here too.
night-stays-deleted = { $night }: deleted or taken back here. It stays so, unless you replace your journal.
safety-copy = Download your journal as it was before the last file
file-nothing-changed = Nothing was changed.
file-too-large = This file is larger than 32 MB, so it is none of Lull’s.
file-not-text = This file cannot be read as text. Choose a backup, a ZIP of Lull’s tables or a CSV file.
backup-is-empty = The file holds no night.
backup-span = { $first } to { $last }
backup-new-nights = { $nights ->
    [0] No night is new.
    [one] One night is new.
   *[other] { $nights } nights are new.
}
backup-changed-nights = { $nights ->
    [one] One night of yours changes.
   *[other] { $nights } nights of yours change.
}
backup-removed-nights = { $nights ->
    [one] One night of yours was deleted or taken back in the file, and goes.
   *[other] { $nights } nights of yours were deleted or taken back in the file, and go.
}
backup-rule = Where the two differ, what was changed more often holds. What was deleted stays deleted, unless it was changed as often on the other side.
backup-kept-nights = { $nights ->
    [one] One night is in your journal already; yours stays as it is.
   *[other] { $nights } nights are in your journal already; yours stay as they are.
}
backup-new-trials = { $trials ->
    [one] One test is new.
   *[other] { $trials } tests are new.
}
backup-new-results = { $results ->
    [one] One result from a clinic is new.
   *[other] { $results } results from a clinic are new.
}
backup-changed-results = { $results ->
    [one] One of your results will say something else.
   *[other] { $results } of your results will say something else.
}
backup-removed-results = { $results ->
    [one] One of your results was deleted elsewhere, and goes.
   *[other] { $results } of your results were deleted elsewhere, and go.
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
    [amount] a remedy, with how much
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
table-amount-too-long = an amount has at most { $most } characters
## What other trackers export

other-from = This is from { $program ->
    [nomie] Nomie
    [track_and_graph] Track & Graph
    [med_timer] MedTimer
    [daylio] Daylio
   *[bearable] Bearable
}.
other-caution = { $program ->
    [nomie] Where Nomie wrote no number for something that has one, nothing is taken in. Lines are counted as Nomie’s logs, from the first.
    [track_and_graph] Choose the number of your restless legs below: only one from 0 to 10 can stand for the worst urge.
    [med_timer] What was not taken, or not ticked yet, is left blank. MedTimer writes both alike.
    [daylio] Daylio’s form is known from samples, not from Daylio itself: look closely at what would be taken in. What you did not tick is left blank.
   *[bearable] Bearable’s form is known from samples, not from Bearable itself: look closely at what would be taken in. Its symptoms go from 1 to 4 and cannot become an urge from 0 to 10.
}
other-several = Where a night has several numbers of one thing, the highest is taken.
other-refused = { $rows ->
    [one] One row cannot be read and stays out:
   *[other] { $rows } rows cannot be read and stay out:
}
other-ragged = Line { $line }: it has other cells than the first line names.
other-not-a-time = Line { $line }: “{ $cell }” is not a time.
other-not-a-value = Line { $line }: “{ $cell }” is not a number.
table-leave-out = { $rows ->
    [one] Leave this row out
   *[other] Leave these { $rows } rows out
}
table-left-out = { $rows ->
    [one] One row is left out.
   *[other] { $rows } rows are left out.
}

# The tables of a whole journal, read back
tables-line = { $file }, line { $line }: { $why }
tables-cell = { $file }, line { $line }, column { $column }: { $why }
tables-more = { $reasons ->
    [one] One more reason.
   *[other] { $reasons } more reasons.
}
tables-not-an-archive = This file is not a zip archive, or a broken one: { $why }.
tables-too-large = The archive holds more than a journal can. It was not unpacked.
tables-not-text = not a text in UTF-8; save it as “CSV UTF-8”
tables-newer = These tables were made by a newer version of Lull. Update it, then try again.
tables-no-file = this file is missing; the tables belong together
tables-file-twice = this file is in the archive twice
tables-unknown-file = Lull has no table of this name, and nothing of it would be kept
tables-no-column = this column is missing
tables-unknown-column = Lull has no column of this name, and nothing of it would be kept
tables-column-twice = there are two columns of this name
tables-ragged = { $cells } cells, but the first line names { $columns } columns
tables-status-differs = the status says otherwise than the number beside it
tables-without-moment = there is no time to which this belongs
tables-not-used = more is said of what was not used, or was not there
tables-twice = this stands in another line already
tables-no-such-night = the night { $night } is not in nights.csv
tables-no-such-remedy = “{ $id }” is neither in remedies.csv nor in medicines.csv
tables-nothing-of-it = nothing in the other tables answers to “{ $what }”; leave only_for_lull.csv out if you changed them

# The journal for a practitioner's system (FHIR)
fhir-episode = Urge to move in the moment
fhir-every-night = Used every night, unless the night says otherwise.
fhir-each-night = Not every night: each night on which it was used is told by itself.
fhir-written-off = Written off by the person from what a clinic gave them. Not checked.
fhir-reason = Restless legs

# The calendar file
calendar-reminder = Lull: log the night
calendar-reminder-what = One tap in Lull says how it was. If you missed a night, leave it blank: that is fine.
calendar-trial = Lull: a test night
calendar-trial-what = Open Lull in the evening: it says what tonight is.
calendar-trial-end = Lull: the test is over
calendar-trial-end-what = What came of it can be looked at in Lull.

## A night's form: details, factors, episodes

night-of-a-year = Night of { $night } { $year }
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
item-month = Compared with a month ago, my restless legs are
month-compared = { $how ->
    [much_better] much better
    [a_little_better] a little better
    [same] the same
    [a_little_worse] a little worse
   *[much_worse] much worse
}
month-change = { $change ->
    [earlier] Since you began the medicine, does it start earlier in the day?
    [faster] Does it come faster when you rest?
    [stronger] Is it stronger?
    [spread] Has it spread, as to the arms?
   *[shorter] Does each dose last less long?
}
month-noticed = { $noticed ->
    [no] no
    [yes] yes
   *[not_sure] not sure
}
month-what = Once you have answered, Lull asks again after a month.
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

history-none-yet = Each night you log gets a number here, from 0 to 10. The first one comes with the first night you log on Tonight.
history-calendar = Calendar
history-month-before = Month before
history-month-after = Month after
history-month = Month
history-year = Year
history-today = This month
history-not-logged = not logged
history-not-rated = no number yet
history-late = logged late
history-note = a note
history-episodes = { $episodes ->
    [one] 1 urge in the moment
   *[other] { $episodes } urges in the moment
}
history-key-open = not logged
history-key-episode = urge in the moment
history-key-note = a note
history-key-late = logged over 36 hours later
history-list = All nights
history-search = Search notes, remedies, factors and places
history-search-clear = Clear
history-found = { $nights ->
    [0] No night speaks of this.
    [one] 1 night found.
   *[other] { $nights } nights found.
}
history-logged = { $nights ->
    [one] 1 night logged.
   *[other] { $nights } nights logged.
}
history-gap = { $nights ->
    [one] 1 night not logged
   *[other] { $nights } nights not logged
}
history-newer = Newer nights
history-older = Older nights
history-used = Used: { $names }
history-factors = Factors: { $names }
# 3 urges in the moment, up to 7 of 10
history-up-to = { $episodes }, up to { $urge } of 10
history-in-the-moment = In the moment: { $episodes }
# Sun 23 to Mon 24 Nov 2025
night-of-year = { $night } { $year }
factor-word = { $factor ->
    [caffeine_late] caffeine after noon
    [alcohol] alcohol
    [stress] stress
    [exercise] exercise
    [exercise_late] exercise in the evening
    [antihistamine] antihistamine
    [new_medicine] new medicine
    [missed_medicine] missed medicine
    [ill] ill
    [travel] travel
    [late_night] late night
    [period] period
    [blood_donation] gave blood
   *[long_sitting] sat for long
}
# The calendar of a year, on Patterns
year-title = Calendar of a year
year-which = Year shown
year-caption = A bar for each night: taller is stronger
year-column-month = Month
year-described = A row for each month of { $year } and a bar for each night logged, by its worst urge to move, 0 to 10; taller is stronger. A flat bar is a 0. A night not logged has no bar.

## Remedies: the list and the library

remedies-back = All remedies
remedies-on-list = On your list
remedies-list-empty = Nothing is on your list yet. Add what you try, or look in the library below.
remedies-archived = Archived
remedy-since = On the list since { $day }
remedy-every-night-since = Every night since { $day }
remedy-amount-since = Every night since { $day }: { $amount }
remedy-last-night = Last night on the list: { $day }
remedy-never-listed = Not on the list
remedy-logged-only = prescribed: only logged
remedy-add-own = Add your own
remedy-is-medicine = “{ $name }” is a prescribed medicine. Lull logs it, and plans or compares nothing with it.
remedy-prescribed-note = You can log this. Lull will not plan changes to it. Never stop or change it without your prescriber.
dopamine-title = Over months and years
dopamine-what = Dopamine medicines can ease restless legs at first. Over the years they can make them worse. In one survey of 266 people this happened to about 8 in 100 each year. It may show like this:
dopamine-earlier = It starts earlier in the day.
dopamine-faster = It comes faster when you rest.
dopamine-stronger = It is stronger, or spreads to the arms.
dopamine-shorter = Each dose lasts less long.
dopamine-urges = Some people feel new urges to gamble, shop, eat or have sex.
dopamine-tell = If you notice any of this, tell your prescriber. Never stop or change the medicine yourself.
dopamine-times = See when it begins, night by night
remedy-trial = Plan a fair test of it
remedy-in-library = In the library: { $name }
remedy-details = What it is to you
remedy-choice = How do you decide when to use it?
remedy-choice-is = { $choice ->
    [plan] By a plan: every night, or on fixed days
    [as_needed] When the evening is bad
   *[unknown] Not said
}
remedy-speed = How soon can it act?
remedy-speed-is = { $speed ->
    [in_the_moment] Within minutes
    [same_night] The same night
    [days] Over some days
    [build_up] Over weeks
   *[unknown] Not said
}
remedy-speed-from-library = This is the library’s guess. Change it if yours is another.
remedy-standing-title = Every night
remedy-standing-what = If you use it every night, say since when. Then it needs no tap; tap it on a night only when you left it out.
remedy-standing-from = Every night from
remedy-standing-amount = How much, in your own words
remedy-standing-set = Set
remedy-standing-again = A new amount, from a night on
remedy-standing-item = { $from } until now
remedy-standing-item-ended = { $from } to { $until }
remedy-standing-item-amount = { $nights }: { $amount }
remedy-standing-remove = Remove
remedy-standing-remove-named = Remove { $nights }
remedy-standing-end = Last night of using it every night
remedy-standing-end-set = End it
remedy-listed-title = Nights on your list
remedy-listed-what = Outside these nights it counts as not used.
remedy-listed-from = First night
remedy-listed-until = Last night
remedy-listed-backwards = The last night cannot be before the first.
remedy-archive = Archive
remedy-archive-what = It leaves Tonight. All its old nights stay.
remedy-take-back = Back on my list
remedy-unknown-page = This remedy is not in your journal.
library-title = Library
library-what = What is known of things people try, in short. It is not advice for you.
library-search = Search the library
library-none-found = Nothing in the library has this name. You can add it as your own.
library-none-on-shelf = Nothing here has this name. Look among all.
library-count = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
library-shelf = By how soon it may do anything, if it does
library-shelf-all = all
library-shelf-mine = on my list
library-shelf-moment = within minutes
library-shelf-night = the same night
library-shelf-weeks = over weeks
library-shelf-empty = Nothing of the library is on your list.
library-medicine-found = A prescribed medicine: for logging only
library-add = On my list
library-added = On your list: { $name }
library-what-title = What it is
library-how-title = How it is used
library-evidence-title = What is known
library-cautions-title = Please mind
library-timing-title = How soon
library-evidence = { $level ->
    [guideline_for] A current guideline supports it for some adults
    [some] Some evidence: at least one fair comparison with a dummy or no treatment
    [limited] Limited: small, open or special-group studies
    [mixed] Mixed: studies or advice do not agree
    [insufficient] Not enough evidence to say
    [none_found] We found no restless-legs study
    [no_benefit_rct] One fair trial found no benefit
    [expert_advice] Advice from experts, not tested
    [self_relief] Part of how restless legs is recognised
   *[guideline_against] A current guideline suggests against it
}
library-access = { $access ->
    [self] You can try this out in a trial of your own.
    [self_with_check] Before a trial, check the points above, or ask a pharmacist.
    [practitioner_only] Try this only as agreed with your practitioner.
   *[log_only] You can log this. Lull will not plan changes to it. Never stop or change it without your prescriber.
}
library-pattern = { $pattern ->
    [in_the_moment] If it does anything, it may be within minutes.
    [same_night] If it does anything, it may be the same night or within days.
   *[build_up] If it does anything, it may take weeks.
}
library-onset = A guess: { $days } days until it can act.
library-wash-out = A guess: { $days } days until it has left.
library-not-signed-off = No clinician has checked this text yet.
library-not-advice = This page tells you what is known. It is not advice for you. Check with a doctor or pharmacist first, most of all if you are pregnant, have kidney disease or take other medicines.
library-sources-title = { $count ->
    [one] Where this is written: { $count } source
   *[other] Where this is written: { $count } sources
}
library-sources-what = A tap on a link leaves Lull and opens the page of a journal or a library. That page can see that somebody opened it, but nothing of your diary.
library-source-open = Open outside Lull
library-source-unchecked = We have not seen this one ourselves.
aggravators-title = Things that can make it worse
aggravators-what = Not everybody feels each of these. If you see yourself in one, log it and look at your own nights.
aggravator-such-as = Such as: { $names }
library-unknown-page = The library has no such page.

## Patterns: charts of remedies, situations, the moment, the year

patterns-nights = Night by night
patterns-remedies = Nights with a remedy, nights without it
patterns-remedies-plain = Plain numbers, not a test: people often start a remedy in bad weeks, and some nights are calm by chance.
# Fulda and Wetter, Brain 2008: 40 % (95 % interval 32 to 48).
patterns-dummy = Hope alone can change how a night feels. In studies of restless legs, about 4 in 10 people on a dummy treatment felt much better (Fulda and Wetter, 2008).
patterns-remedies-none = When you say which nights had a remedy and which had none, a chart of both stands here.
patterns-remedy-not-here = It was not on your list on these nights.
patterns-situations = Where it comes
patterns-situations-none = When you log an urge in the moment, and where you were, it stands here.
patterns-onset = When it begins
patterns-onset-none = When you note when it started, under “More about this night”, the times stand here.
patterns-moment = Before and after
patterns-moment-plain = An urge often goes down by itself, or with moving. So this does not show what eased it.
patterns-moment-none = When you log an urge in the moment, and how strong it was afterwards, both numbers stand here.
rows-key-half = half at or below
rows-key-middle-half = middle half
rows-key-reach = lowest to highest
rows-caption-urge = Urge to move, 0 to 10: higher is worse
rows-column-urges = Urges
dot-plot-title = { $name }: nights with it and without it, { $dates }
dot-plot-with = With it: { $nights ->
    [one] 1 night
   *[other] { $nights } nights
}
dot-plot-without = Without it: { $nights ->
    [one] 1 night
   *[other] { $nights } nights
}
dot-plot-half = half at { $points } or lower
dot-plot-counts = { $with ->
    [one] 1 night
   *[other] { $with } nights
} with it, { $without ->
    [one] 1 night
   *[other] { $without } nights
} without.
dot-plot-halves = Half lie at { $with } or lower with it, at { $without } or lower without.
dot-plot-few = The middle is shown from { $fewest } nights on each side.
dot-plot-only-with = { $nights ->
    [one] 1 night is with it and none without,
   *[other] { $nights } nights are with it and none without,
} so there is nothing to set beside them yet.
dot-plot-only-without = { $nights ->
    [one] 1 night is without it and none with it,
   *[other] { $nights } nights are without it and none with it,
} so there is nothing to set beside them yet.
dot-plot-neither = There is no night yet on either side.
dot-plot-unknown = { $nights ->
    [one] On 1 night you did not say: it is on neither side.
   *[other] On { $nights } nights you did not say: they are on neither side.
}
dot-plot-begun = { $nights ->
    [one] On 1 night it was used after the urge had begun: left out, too.
   *[other] On { $nights } nights it was used after the urge had begun: left out, too.
}
dot-plot-described-by-dots = A dot for each night, placed by its worst urge to move, 0 to 10; higher is worse. Full dots above: nights with it. Hollow dots below: nights without it.
dot-plot-described-by-bars = A bar for each number from 0 to 10, the worst urge to move of a night; higher is worse. Full bars above: nights with it. Hollow bars below: nights without it. A bar is as tall as its share of the nights in its row; the number on it counts them.
dot-plot-column-with = With it
dot-plot-column-without = Without it
dot-plot-column-unknown = Not said
dot-plot-column-begun = Used after it began
dot-plot-row-all = All nights
dot-plot-row-half = Half at or below
situations-title = Urges in the moment by place, { $dates }
situations-placed = { $placed ->
    [0] No place was noted yet.
    [one] The place of 1 is noted.
   *[other] The places of { $placed } are noted.
}
situations-described = A row for each place, each urge a dot by how strong it was, 0 to 10; higher is worse. From { $fewest } urges on, a bar marks what half of them do not exceed, a box holds the middle half, and a line reaches from the lowest to the highest.
situations-column-place = Place
situations-column-strength = How strong, 0 to 10
situations-not-said = place not noted
situations-place = { $situation ->
    [bed] in bed
    [sofa_tv] on the sofa
    [cinema] cinema
    [theatre] theatre
    [car_passenger] car, passenger
    [car_driver] car, driving
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
onset-title = When it began, { $dates }
onset-axis = The time it began: higher is later
onset-noted = { $nights ->
    [one] 1 night has a time.
   *[other] { $nights } nights have a time.
}
onset-all-day = { $nights ->
    [one] On 1 more it was there all day.
   *[other] On { $nights } more it was there all day.
}
onset-without = { $nights ->
    [one] On 1 there was nothing.
   *[other] On { $nights } there was nothing.
}
onset-half = On half of them it had begun by { $hour }.
onset-months = Half had begun by { $hour } in { $month }, and by { $later } in { $last }.
onset-few = From { $fewest } nights on, it says by when half of them had begun.
onset-described-by-night = A dot for each night with a time, placed by when it began; higher is later.
onset-described-by-period = A bar for each period, placed by when it began; higher is later. A thin line reaches from the earliest to the latest, a thick one holds the middle half, and a dark one marks by when half had begun. Under { $fewest } nights each is a dot.
onset-column-began = It began
onset-column-nights = Nights with a time
onset-spread = half by { $middle }; all { $earliest } to { $latest }
before-after-title = Urges in the moment, before and after, { $dates }
before-after-counted = { $urges ->
    [one] 1 urge has a second number here.
   *[other] { $urges } urges have a second number here.
}
before-after-ways = After: lower in { $lower }, the same in { $same }, higher in { $higher }.
before-after-prescribed = { $urges ->
    [one] 1 more is left out, for a prescribed medicine was tried.
   *[other] { $urges } more are left out, for a prescribed medicine was tried.
}
before-after-withheld = { $urges ->
    [one] 1 more waits for the end of your test.
   *[other] { $urges } more wait for the end of your test.
}
before-after-not-said = nothing noted
before-after-described = A row for each thing tried. Hollow dots show how strong the urge was, 0 to 10, and full dots how strong afterwards; higher is worse. A line joins the two numbers of one urge. From { $fewest } urges on, the dots mark what half of them do not exceed, boxes hold the middle half, and lines reach from the lowest to the highest.
before-after-key-before = before
before-after-key-after = after
before-after-key-same = both the same
before-after-column-tried = Tried
before-after-column-lower = Lower after
before-after-column-same = The same
before-after-column-higher = Higher after
before-after-column-strength = Before to after
before-after-halves = half at { $before } or lower, then half at { $after } or lower

## Settings

settings-back = Back to Settings
look-title = Look
look-as-device = as the device
look-by-clock = by the clock
look-as-device-what = Light by day and dark when your device is dark.
look-light-what = Warm paper, at all hours.
look-dark-what = Deep blue-green, at all hours.
look-night-what = Dim amber on black, at all hours. Nothing bright.
look-by-clock-what = Dim amber on black between these hours. Else as the device.
look-from = Night from
look-until = until
hour-noon = (noon)
hour-midnight = (midnight)
night-hour-title = When a night begins
night-hour-what = Noon suits most people: 3 am is still last night. If you sleep by day, choose an hour when you are up and about.
night-hour = A new night begins at
night-hour-now = By this, now is the night of { $night }.
night-hour-stays = Nights you have saved stay as they are. Only new entries go by the new hour.
worthwhile-title = What would be worth it
worthwhile-question = How many points lower would a night have to be, for a remedy to be worth its trouble to you?
worthwhile-points = Points, 0 to 10 scale
worthwhile-before = Choose before you look at results. A yardstick picked afterwards finds what it hopes for. One point is a good start.
about-title = About me
about-short = What cautions should come first for you, and results that a clinic gave you. All of it is optional.
about-way = About me and my results
about-what = All of this is optional. It stays on this device unless you share it.
about-health = My health
about-health-what = Where a remedy’s cautions turn on what you tick, it says so above them. It also stands on the page for a practitioner. Nothing is hidden by what you leave open.
about-condition = { $condition ->
    [kidney_disease] Kidney disease
    [dialysis] Dialysis
    [pregnancy] Pregnant or breastfeeding
    [iron_overload] Too much iron in the body
    [implanted_device] Pacemaker, metal or another device in the body
    [numb_feet] Numb feet
    [blood_thinners] Blood thinners, or I bleed easily
    [sedatives] Calming medicines, sleeping pills or opioids
    [lungs_or_apnoea] Lung disease or sleep apnoea
   *[shift_work] Shift work
}
ask-first = Ask a doctor or pharmacist first.
ask-first-ticked = Ticked under “About me”: { $ticked }.
ask-first-way = Say what matters for your health, to see it first here
clinic-title = Results from a clinic
clinic-what = Write them off as they stand on the paper. Lull shows them to your practitioner and does not judge them.
clinic-add = Write down a result
clinic-measure-label = What was measured
clinic-measure = { $measure ->
    [ferritin] Ferritin (iron store)
    [transferrin_saturation] Transferrin saturation
    [magnesium] Magnesium in the blood
   *[irls_total] IRLS total, asked by a clinic
}
clinic-other = Something else
clinic-name = Its name
clinic-number = Result, as in 41 or <5
clinic-total-label = Total, 0 to { $most }
clinic-unit = Unit
clinic-day = Date
clinic-source = From whom (optional)
clinic-keep = Keep this result
clinic-change = Change
clinic-delete = Delete
clinic-total = { $value } of { $most }
clinic-value = { $value } { $unit }
clinic-wrong-name = This needs a name.
clinic-wrong-value = The result needs to be a number, such as 41, 0.8 or <5.
clinic-wrong-total = This total is a whole number from 0 to { $most }.
clinic-wrong-most = This is a number from 0 to { $most }, such as 19 or 19.5.
clinic-wrong-day = This needs a date, up to today.
emergency-title = Emergency number
emergency-what = It differs from country to country. It stands on the page “When to get help”, one tap from every page.
emergency-number = Number to call
emergency-refused = This is not a number a phone can call. It was not kept. Use digits, such as 112.
language-title = Language
language-only = Lull speaks English so far.
storage-title = What is kept, and where
storage-where = Your nights are kept twice in this browser, and nowhere else.
storage-journal = Your journal takes { $size } in each copy: { $percent } % of the room that is safe in a browser.
storage-alike = Both copies hold the same.
storage-unlike = { $records ->
    [one] One record is not the same in both copies. Lull mends that when it is opened.
   *[other] { $records } records are not the same in both copies. Lull mends that when it is opened.
}
storage-tab-rule = A browser may delete what a page keeps when the device runs out of room, when you clear its data, or, on an iPhone or iPad, after seven days without a visit. An installed app is spared that last rule.
last-backup = { $days ->
    [0] Last backup: within a day, read back and whole.
    [one] Last backup: a day ago, read back and whole.
   *[other] Last backup: { $days } days ago, read back and whole.
} { $logged ->
    [0] Nothing was logged since.
    [one] One entry was logged since.
   *[other] { $logged } entries were logged since.
}
last-backup-never = There is no backup from this device yet.
backup-due = { $logged ->
    [one] One entry is in no backup yet.
   *[other] { $logged } entries are in no backup yet.
}
backup-verified = Backed up. The file was read back, and all of your journal is in it.
backup-not-verified = The file could not be read back whole. Try again; do not count on this one.
storage-all = With the app itself, this site takes about { $size }.
storage-installed = Lull is installed on this device.
storage-in-a-tab = Lull runs in a browser tab.
storage-promised = The browser has promised not to clear it by itself.
storage-not-promised = The browser may clear it if the device runs out of room.
storage-refused = The browser did not promise yet. Install Lull or use it for some days, then ask again.
storage-no-promise = This browser does not say if it may clear it.
storage-ask = Ask the browser to keep it
storage-backup = A backup file somewhere else is what helps when a phone is lost.
storage-version = Lull { $version }
size-kilobytes = { $size } KB
size-megabytes = { $size } MB

## Settings: erase everything

erase-title = Erase everything on this device
erase-short = Every night, every setting and the app itself.
erase-way = Erase everything …
erase-what = This will go
erase-journal = your journal, in both copies, and any example nights
erase-settings = your settings, looks and what you were typing
erase-app = the app that was kept for use without a network
erase-for-good = It cannot be undone. Backup files you have shared or downloaded stay where they are.
erase-word = erase
erase-type = To go on, type the word “{ $word }”
erase-now = Erase everything now
erase-left = Not all of it could be erased. Still there: { $places }. Close other tabs with Lull and try again.
erase-not-here = These are example nights. Leave them first, by the button above.

## First steps, installing, example nights

first-step = { $number } of { $all }
first-what = A quiet diary for restless legs
first-one-tap = One tap in the morning keeps a night.
first-stays-here = What you log stays on this device.
first-no-device = It is not a medical device. It does not tell you what you have or what to take.
first-gaps = Leave gaps. They are fine.
first-noon = A night runs from noon to noon: 3 am is still last night.
first-no-guessing = A night you did not log stays open. Guessing makes the picture worse.
first-remedies = Say what you used, too. Later you see both side by side.
first-home-screen = First, put Lull on your Home Screen
first-home-screen-why = There it has a place of its own for your nights.
first-begin = Begin as you like
first-examples = Four months of invented nights, apart from yours.
first-bring = Bring my nights in
first-backup = From a backup file, or from a table.
first-next = Next
first-skip = Skip
first-night = Log my first night
install = Install
install-how = Show me how
install-not-now = Not now
install-hint = Lull can be an app on this device: one tap to open, also without a network.
install-hint-home-screen = A browser may clear the nights of a page you have not opened for a week. On the Home Screen they stay. Best before your first night.
install-share = Tap Share, at the foot or the top of the screen.
install-add = Choose “Add to Home Screen”. Leave “Open as Web App” on.
install-open = Open Lull by its new icon, and log there.
examples = Example nights
examples-band = Example nights. Nothing here is yours.
examples-leave = Leave
examples-look = Look around with example nights

examples-what = About four months of invented nights, to see what each page will show.
examples-apart = They are kept apart. Your own nights stay as they are.
examples-marked = A line on every page says that they are not yours.
examples-gone = One tap on “Leave” erases them and brings you back.
guest = Somebody else’s journal
guest-band = Somebody else’s journal: to read, not kept.
guest-what = Read it under History, Trials, Patterns and Share. “Leave” brings you back to your own nights, which stay as they are.
guest-read = Only read it
guest-read-what = Or look at it without taking anything in, as a practitioner would. Your own nights stay as they are.
guest-not-now = Something of yours is not saved yet. Try again when it is.
examples-no-files = These are example nights. Leave them first, by the button above.
install-title = Install
install-why = As an app Lull opens with one tap, also without a network.
install-why-home-screen = On the Home Screen, Lull has a place of its own for your nights, which the browser does not clear.
install-done = Lull is installed, and this is it.
install-none = This browser does not say how to install an app. You can use Lull in a tab: it also opens without a network.
install-none-but = On a computer, Chrome and Edge can install it. On a Mac, Safari has “Add to Dock” in the menu File.
install-menu = Open the browser’s menu.
install-menu-install = Choose “Install app” or “Add to Home screen”.
move-title = Move my nights into the installed app
move-why = An iPhone or iPad keeps the nights of an installed app apart from those of the browser. A backup file takes them across. It also takes them to a new phone.
move-out = Here: share or download your backup, and save it to Files.
move-open = Open the installed Lull by its icon.
move-find = There: tap “Bring my nights in”, or Settings and then “Move my nights into the installed app”. Choose the file.
move-stays = Your nights also stay here. Once you see them there, log only there.
move-in = Choose the backup file that you saved before.

## When to get help

help-fixed = This page is the same for everyone. It does not look at what you log.
help-call = Call { $number }
help-no-number = Call the emergency number of the place where you are.
help-set-number = Set the number in Settings
help-now = Get emergency help now
help-now-leg = One leg is newly swollen, hot, red or painful. Above all if you are short of breath or your chest hurts.
help-now-weakness = Sudden weakness, numbness between the legs, or you cannot hold urine or stool.
help-now-breathing = Very sleepy, slow or shallow breathing, blue lips, confused or hard to wake. Above all after opioids, gabapentin-type or other calming medicine.
help-now-life = You think of ending your life. You do not have to be alone with this: call now, or tell someone near you.
help-now-child = A child may have swallowed iron tablets or another medicine.
help-now-bleeding = Black, tar-like or bloody stools, and you feel faint.
help-soon = See someone within days
help-soon-new-medicine = Restless legs that began after a medicine was started or changed. Do not stop it on your own.
help-soon-urges = New or stronger urges to gamble, spend, eat or have sex. Or you fall asleep without warning: then do not drive.
help-soon-earlier = You take a dopamine-type medicine, and it starts earlier, grows stronger or spreads.
help-soon-inner = Restless inside all day after a medicine against psychosis or sickness.
help-soon-pregnant = You are pregnant, on dialysis or have kidney disease, and want to try something new.
help-soon-mood = Low mood or worry that does not lift.
help-visit = Book an ordinary visit
help-visit-sleep = It keeps you from sleeping, weighs on your mood, or what you tried has not been enough.
help-visit-iron = Your iron was never checked (two blood tests: ferritin, your iron store, and transferrin saturation). Above all with heavy periods, after giving blood, with little iron in your food, or with bowel disease.
help-visit-numb = Numb, weak or burning feet, or you have diabetes.
help-visit-snoring = Loud snoring, pauses in your breath, or sleepy by day.
help-visit-young = You are under 18.
help-visit-one-side = It is on one side only, or moving does not ease it at all.

## Findings

# What the nights say of a remedy: lower or higher, and how sure that is. Section 11 of the method
# and the list of words to avoid bind every sentence here (tests/weighing/sentences.rs).
finding-not-enough = Too early to say: { $with ->
    [one] 1 night
   *[other] { $with } nights
} with { $name } so far and { $without ->
    [one] 1 night
   *[other] { $without } nights
} without. It takes at least 10 of each, and 28 nights in all.
finding-not-enough-more = { $nights ->
    [one] One more night, and there may be more to say.
   *[other] About { $nights } more nights, and there may be more to say.
}
finding-unknown-use = Nothing was said of { $name } on more than 1 night in 5, so its nights cannot be compared.
finding-used-after-onset = { $name } was often used after the urge had begun. The night came first, so these nights cannot be compared.
finding-all-alike = All these nights have the same number, so there is nothing to compare.
finding-in-the-moment = { $name } acts in the moment. Compare the urge before and after, not whole nights.
finding-trial-running = A test of { $name } is running. What it shows is kept back until its last night.
finding-cannot-separate = You almost always used { $names } on the same nights. Your journal cannot tell them apart.
finding-cannot-separate-rest = { $name } came and went with something else, or you started it once and kept on. Your journal cannot tell the two apart.
finding-either-lower = Nights with any of them were about { NUMBER($points) } points lower, likely between { $from } and { $to }.
finding-either-higher = Nights with any of them were about { NUMBER($points) } points higher, likely between { $from } and { $to }.
finding-clear-lower = Nights with { $name } were lower: by about { NUMBER($points) } points, likely between { NUMBER($least) } and { NUMBER($most) }, next to like nights without. This pattern is strong.
finding-clear-lower-small = Nights with { $name } were lower: by about { NUMBER($points) } points, likely between { NUMBER($least) } and { NUMBER($most) }, next to like nights without. This pattern is strong, but the difference is small.
finding-still-a-journal = It is still your journal, not a test: things we do not see may play a part.
finding-clear-higher = Nights with { $name } were clearly higher. That can mean that it adds to the urge, or that you use it on bad evenings.
finding-early-lower = An early sign that nights with { $name } are lower.
finding-early-higher = An early sign that nights with { $name } are higher.
finding-early-chance = About 1 in 5 remedies that do nothing show such a sign at some point.
finding-no-difference = Your journal fits with { $name } making no difference of { NUMBER($points) } points or more, either way.
finding-cannot-tell = Your journal cannot tell yet: it fits anything from { NUMBER($lower) } points lower to { NUMBER($higher) } points higher with { $name }.
finding-cannot-tell-as-needed = You use { $name } when the evening is bad, so its nights start out harder than the rest. Rate the evening before you use it: then like can be set beside like.
finding-cannot-tell-floor = Most of these nights have the same number. That leaves too little to compare { $name } by.
finding-cannot-tell-slow = { $name } acts over weeks. Single nights cannot tell what it does.
finding-more-nights = { $nights ->
    [one] About 1 more night like these might settle it.
   *[other] About { $nights } more nights like these might settle it.
}
finding-more-than-a-year = Logging alone will hardly settle this; a planned test could.
# 0.4 lower, 1.2 higher
finding-lower = { NUMBER($points) } lower
finding-higher = { NUMBER($points) } higher
finding-own-scores = These are your own scores. A change could be chance, hope, or something else in your life.
finding-dummy = In studies of restless legs, about 4 in 10 people who got a dummy treatment felt much relief.
# Why no more than a sign is said, or what may tilt the picture.
finding-caution-few-starts = You took { $name } up fewer than 3 times, so whatever else changed then looks the same.
finding-caution-many-missing = More than 3 nights in 10 are missing, which may tilt the picture.
finding-caution-choice = How you choose the nights for { $name } is not said, or much was logged days later. Bad evenings may have chosen it.
finding-caution-slow = { $name } acts over weeks, so single nights show little of it.
finding-caution-as-needed = You use { $name } on bad evenings, and did not rate the evening before.
finding-caution-missing-after-bad = Gaps follow hard nights more often than calm ones, or less. That may tilt the picture.
finding-caution-end = Many of these nights lie at one end of the scale.
# 0.4 lower, 1.2 higher
finding-seems-changed = What goes with { $name } seems to have changed: { $first } in the first half of these nights, { $second } in the second.
finding-may-last = { $name } may still act on the night after. With steady use the nights were { $steady }.
# In a few words, for lists
finding-in-short = { $finding ->
    [clear_better] Lower, a strong pattern
    [clear_better_small] A little lower, a strong pattern
    [clear_worse] Higher, a strong pattern
    [early_better] Lower, an early sign
    [early_worse] Higher, an early sign
    [no_worthwhile_difference] No difference worth having
    [cannot_separate] Cannot be told apart
    [cant_tell] Cannot tell yet
    [trial_running] Kept back until its test ends
    [in_the_moment] Seen in the moment, not by nights
   *[not_enough] Too early to say
}
# Of 4 remedies so far: 1 with an early sign, 3 still open.
finding-summary = Of { $remedies } remedies so far: { $parts }.
finding-summary-one = { $name }: { $finding }.
finding-summary-part = { $what ->
    [clear] { $remedies } with a strong pattern
    [early] { $remedies } with an early sign
    [alike] { $remedies } with no difference worth having
   *[open] { $remedies } still open
}
# The section on Patterns, and a remedy's own
finding-title = What the nights say so far
finding-title-one = What your nights say of it so far
finding-what = Nights with a remedy, next to like nights without it. The remedies stand in the order in which you first used them.
finding-none-yet = When you say on which nights you used a remedy and on which you did not, what they show stands here. It takes at least 10 nights of each, and 28 in all.
finding-comparing = Comparing your nights
finding-see-all = All remedies side by side
finding-all-nights = All { $nights } nights so far: { $with } with it, { $without } without; { $difference }.
finding-all-nights-counted = All { $nights } nights so far: { $with } with it, { $without } without.
# What was taken into account
finding-account-title = What was taken into account
finding-account-nights = { $nights ->
    [one] 1 night
   *[other] { $nights } nights
} can be compared: the worst urge is logged, and what you used is known.
finding-account-spoken = The words rest on { $nights } of them, up to the last look, and stay as they are for { $more ->
    [one] 1 more night.
   *[other] { $more } more nights.
} Who looks every night finds something by chance.
finding-account-first = The first words come after { $more ->
    [one] 1 more night.
   *[other] { $more } more nights.
}
finding-account-held = Held alike
finding-account-not-held = Not taken into account
finding-account-evening = the evening’s rating, before any remedy
finding-account-drift = a slow drift over the nights
finding-account-bends = { $bends ->
    [one] 1 bend of that drift
   *[other] { $bends } bends of that drift
}
finding-why = { $why ->
    [too_few_nights] too few nights differ in it
    [unrecorded] not said on more than 1 night in 5
    [used_after_onset] used after the urge had begun
    [in_the_moment] seen in the moment, not by nights
    [no_room] too few nights for so many things
    [repeats_others] says what something else says already
   *[replaced_by_remedy] a remedy is the lack of it
}
# More models of the same nights, when their fold is opened
finding-closer = A closer look: first half and second, the night after, the years
finding-closer-alike = Nothing stands out: neither between the halves of these nights, nor on the night after a use.
finding-closer-few = It takes 120 nights to set their halves side by side, and at least 10 with and 10 without in each.
finding-years = Year by year
finding-years-what = What goes with a remedy may change over the years. Each year is compared by itself.
finding-column-year = Year
# The chart of all remedies on one scale, on Patterns
effects-title = Nights with each remedy, next to like nights without
effects-described = A row for each remedy, in the order of first use. A hollow dot is the difference in points, from your nights as they came; a full dot is from a planned test. A line is where it likely lies. To the left of the middle is lower, to the right higher. The band holds what is smaller than the { NUMBER($worthwhile) } points you find worth having.
effects-caption = Difference in points of the scale from 0 to 10
effects-lower = ← lower
effects-higher = higher →
effects-counts = { $with } with, { $without } without
effects-difference = { $points }, likely { $from } to { $to }
effects-none = none yet
# Warm bath, test from 3 Mar 2026
effects-test-of = { $name }, test from { $day }
effects-key-journal = from your nights as they came
effects-key-test = from a planned test
effects-key-likely = where it likely lies
effects-key-band = smaller than you find worth having
effects-column-remedy = Remedy
effects-column-with = Nights with
effects-column-without = Nights without
effects-column-difference = Difference
effects-column-from = Likely from
effects-column-to = Likely to
effects-column-said = In short

# Of a planned test. The draw is what gives the chance its number.
trial-too-short = Your test has too few complete pairs of nights. It takes at least 6.
trial-stopped-early-lower = You stopped this test early. Nights with { $name } came out { NUMBER($points) } points lower so far, which settles nothing.
trial-stopped-early-higher = You stopped this test early. Nights with { $name } came out { NUMBER($points) } points higher so far, which settles nothing.
trial-lower = In your test, nights with { $name } came out { NUMBER($points) } points lower.
trial-lower-small = In your test, nights with { $name } came out { NUMBER($points) } points lower: a small difference.
trial-higher = In your test, nights with { $name } came out { NUMBER($points) } points higher.
trial-between = The difference is likely between { $low } and { $high }.
trial-by-chance = If { $name } did nothing, the draw alone would give such a difference { $times ->
    [0] less than once in 1000 times.
    [one] about once in 1000 times.
   *[other] about { $times } times in 1000.
}
trial-expecting = You knew which nights were which. Hope alone eases the urge in many people: about 4 in 10 in drug trials.
trial-no-difference = Your test fits with { $name } making no difference worth having, either way.
trial-cannot-tell = Your test did not settle it.
# In a few words, for lists
trial-in-short = { $finding ->
    [trial_better_clearly_worthwhile] Lower in the test, by enough
    [trial_better] Lower in the test
    [trial_better_small] A little lower in the test
    [trial_worse] Higher in the test
    [trial_no_worthwhile_difference] No difference worth having in the test
   *[trial_cant_tell] The test did not settle it
}

## Trials

# Tonight: with Warm bath
trial-turn-last = Last night’s plan
trial-turn-tonight = Tonight
trial-turn-tomorrow = Tomorrow
trial-turn-this = This night
trial-turn-coming = The coming night
trial-turn-with = { $when }: with { $name }
trial-turn-without = { $when }: without { $name }
trial-turn-of-two = { $when }: { $with }, not { $without }
trial-turn-rests = { $when }: no part of the test
trial-turn-wears-off = { $turn }. The last turn may still act, so this night does not count.
# With Warm bath: 28 nights
trial-chart-row = { $name }: { $nights ->
    [one] 1 night
   *[other] { $nights } nights
}
trial-chart-title = A test: { $with }, { $without }
trial-chart-described = A dot for each night of the test that counts, placed by its worst urge to move, 0 to 10; higher is worse. The nights stand as they were drawn, whatever was done. With many nights a bar counts those of each number.
trial-chart-pair = Pair
trial-chart-not-logged = not logged

# The start page
trial-card-title = Your test
trial-card-used = Used it
trial-card-left = Left it out
# Warm bath, used it
trial-card-said = { $name }, { $what }

# The list
trials-what = A fair test sets nights with a remedy beside nights without it, in an order that chance decides. So good weeks and bad weeks fall on both sides.
trials-under-way = Under way
trials-earlier = Earlier tests
trials-none = No test yet.
trials-plan = Plan a fair test
trials-one = One test at a time: the next can be planned when this one is over.
trials-back = Trials
trial-unknown-page = This test is not here
trial-title-alone = { $name }: with and without
trial-title-of-two = { $name } or { $other }
trial-arm-with = With { $name }
trial-arm-without = Without { $name }
trial-state-ahead = Begins with the night of { $night }
trial-state-running = { $done } of { $nights } nights done
trial-state-paused = Resting: { $done } of { $nights } nights done
trial-state-over = Finished: its result is here
trial-state-stopped = Stopped early
trial-state-prescribed = Closed: a prescribed medicine is only logged
# Under way
trial-nights-title = Which night is whose
trial-progress = Nights done
trial-kept-back = The result is kept back until the planned end, after the night of { $night }. Looking sooner, and stopping when it looks good, would fool you.
trial-kept-back-open = The result is kept back until the planned end. While the test rests, that end moves on.
trial-adherence = { $drawn ->
    [one] 1 night as drawn
   *[other] { $drawn } nights as drawn
}, { $otherwise } otherwise, { $unknown } not said.
trial-adherence-what = Every night counts as it was drawn, whatever you did. So log a slip as it was: leaving it out would tilt the result.
trial-loose = More than 1 night in 5 went otherwise. That pulls the difference towards nothing.
trial-skip = Leave tonight out
trial-pause = Let the test rest
trial-resume = Go on with the test
trial-life = When life gets in the way
trial-life-what = A night that is left out before it is rated is caught up at the end. What you did not log stays blank; that is fine.
trial-stop = Stop early
trial-stop-what = A test that is stopped early settles nothing. Its numbers will be shown with that word. You can begin another one at any time. Stop at once if you feel unwell.
trial-stop-now = Stop this test
# Finished
trial-result-title = What came of it
trial-result-none = No pair of nights is complete, so there is nothing to set side by side.
trial-result-prescribed = { $name } is a prescribed medicine. Lull logs it and compares nothing, so this test has no result.
trial-followed = How it went
trial-method = How it was planned and weighed
trial-method-drawn = Drawn on { $day } from the seed { $seed }: the same seed gives the same order again.
trial-method-from = From the night of { $first } to the night of { $last }.
trial-method-worthwhile = Fixed before the start: the smallest difference worth having is { $points } on the 0-10 scale.
trial-method-test = Each pair’s order was a coin. Of all the ways the coins could have fallen, { $times ->
    [0] fewer than 1
   *[other] { $times }
} in 1000 give a difference this large.
trial-method-pairs = { $pairs ->
    [one] 1 pair is complete.
   *[other] { $pairs } pairs are complete.
}
trial-method-second = A second look, with a steady drift over time taken off, says { $difference }.
trial-method-tipping = Nights that were not logged could turn it: it changes sides if those with { $name } were { NUMBER($points) } points different from the logged ones.
trial-again = Repeat this test
trial-share = Share as a picture
trial-download = Download as a picture
# Planning
trial-plan-title = Plan a fair test
trial-plan-step = Step { $step } of 5
trial-plan-next = Next
trial-plan-back = Back
trial-plan-remedy = What do you want to test?
trial-plan-remedy-none = There is no remedy on your list that can be tested. Add one first.
trial-plan-to-remedies = To the remedies
trial-plan-prescribed = Prescribed medicines are not offered: Lull logs them and plans no changes to them.
trial-plan-against = Against what?
trial-plan-against-none = Nights without it
trial-plan-against-other = Nights with { $name } instead
trial-plan-mind-of = { $name }: mind this first
trial-plan-read = I have read these points and checked them, or asked a pharmacist.
trial-plan-agreed = My practitioner has agreed to this test.
trial-plan-design = How many nights?
trial-plan-lingers = How long can it still act after you stop?
trial-plan-lingers-is = { $days ->
    [0] Not into the next night
    [1] For one more night
    [2] For two nights up to a week
   *[other] Longer than a week
}
trial-plan-lingers-guess = The library guesses; nobody knows it for you.
trial-plan-pairs = { $nights } nights: { $pairs } times with and { $pairs } times without, { $block ->
    [one] a night each
   *[other] { $block } nights in a row
}
trial-plan-chance = To notice a difference of { $points ->
    [one] 1 point
   *[other] { $points } points
}: about { $chances } chances in 10.
trial-plan-washout = { $nights ->
    [one] The first night of each turn does not count: the last turn may still act.
   *[other] The first { $nights } nights of each turn do not count: the last turn may still act.
}
trial-plan-own-spread = These chances hold for nights that differ as much as yours did.
trial-plan-usual-spread = These chances hold for nights that differ as much as they do in many people. From 28 logged nights on they are worked out from yours.
trial-plan-in-the-moment = { $name } acts within minutes. Whole nights cannot show that. Log an urge when it is there, and how strong it was afterwards; Patterns sets the two side by side.
trial-plan-speed-unknown = How soon can { $name } act? That decides how its nights can take turns.
trial-plan-phases = An observation in phases, not a test
trial-plan-phases-why = { $name } acts over weeks or lingers for long. Its nights cannot take turns fast enough for chance to decide, so Lull plans no test of it.
trial-plan-phases-first = First log some weeks without it: four or more.
trial-plan-phases-then = Then use it every night, for as long as it may need. Its page keeps the date: “Every night from”.
trial-plan-phases-guess = A guess of how long it may need: { $days } days.
trial-plan-phases-after = Patterns shows both times. It is no test: whatever else changed then looks the same.
trial-plan-worth = What would be worth it?
trial-plan-worth-what = How many points lower would nights have to be, to be worth the trouble to you? It is fixed now, before any result.
trial-plan-blinding = Will you know which night is which?
trial-plan-blinding-is = { $blinding ->
    [full] No: somebody prepared what looks the same
    [partly] I may guess
   *[none] Yes
}
trial-plan-first = When does it begin?
trial-plan-first-night = First night
trial-plan-preview = From the night of { $first } to the night of { $last }, { $nights } nights in all.
trial-plan-order = The order is drawn when you begin, and told one night at a time. So nobody can wait for a good week.
trial-plan-days = All dates
trial-plan-turn = Turn { $turn }: { $first } to { $last }
trial-plan-turn-night = Turn { $turn }: { $first }
trial-plan-turn-washout = { $turn }. Not counted: { $nights }
trial-plan-minded = Change one thing at a time. Stop if you feel unwell. Do not change a prescribed medicine.
trial-plan-begin = Draw the order and begin
trial-plan-late = That is too late to finish, or too early. Choose another night.

## The practitioner’s page

others-title = For other programs
others-which = Tables, and a file for a practice’s system
others-tables = Your nights, episodes, remedies and tests as tables (CSV in a ZIP file), with a list of what each column means: for a spreadsheet or a statistics program.
others-excel = For Excel
others-share-tables = Share tables
others-download-tables = Download tables
others-bundle = What you logged as a FHIR R4 bundle, a form that systems of practices and hospitals can read. Your name is not in it.
others-share-bundle = Share FHIR file
others-download-bundle = Download FHIR file
others-plain = Your notes are in both. To put your journal back, keep a backup: these files are for others.

reminder-title = A reminder
reminder-what = Lull has no server, so it cannot ring while it is closed. Your phone’s own calendar can: this file puts a daily reminder there.
reminder-at = Every day at
reminder-share = Share calendar file
reminder-download = Download calendar file
reminder-test = The nights of your test come with it, as dates. Which night is which stands nowhere in it.
reminder-change = To change the time, make the file again and open it. To end the reminder, delete it in your calendar.

report-page-title = A page for your practitioner
report-page-what = One sheet that can be read in a minute, and your nights as a table.
report-page-open = Make the page
report-page-back = Share
report-page-reading = Your older nights are being read. The page comes in a moment.
report-page-none = Log a night first. The page is made of what you log.
report-page-choose = What stands on it
report-page-how-far = How far back
report-page-weeks = { $weeks } weeks
report-page-about = Add results from a clinic, or something about you
report-page-question = Your own question, if you have one
report-page-name = A name, if you like
report-page-paper = Paper
report-page-a4 = A4
report-page-letter = Letter
report-page-preview = This is what it says
report-page-ready = To hand over
report-page-share-pdf = Share page (PDF)
report-page-download-pdf = Download page (PDF)
report-page-share-html = Share as web page
report-page-download-html = Download as web page
report-page-notes = Your notes are on it, in your own words. Untick them if they are only for you.
report-title = Restless legs journal
report-occasion = Summary for a visit
report-made = Made on { $day }
report-self-reported = Self-reported: written by the person, not checked by a clinician. It holds their own numbers, and counts of them.
report-question = My question
report-quoted = “{ $words }”
report-foot = Self-reported, not checked by a clinician. Made with Lull, on the person’s own device.
report-page = Page { $page } of { $pages }
report-unprinted = A framed box stands for letters that this file has no shapes for. The journal has them, under the night named in the box.
report-more = { $more ->
    [one] 1 more is in the journal.
   *[other] { $more } more are in the journal.
}
# Words that stand elsewhere without a full stop
report-full-stop = { $words }.
report-comma = { ", " }
report-semicolon = { "; " }
# The numbers that come first: 51, and below it "of 57 nights have a number"
report-figure-rated = of { $nights ->
    [one] 1 night has a number
   *[other] { $nights } nights have a number
}
report-figure-missing = { $nights ->
    [one] night not logged
   *[other] nights not logged
}
report-figure-unrated = { $nights ->
    [one] night logged without a number
   *[other] nights logged without a number
}
report-figure-half = or lower on half the nights: worst urge, 0 to 10
report-figure-episodes = { $urges ->
    [one] urge logged in the moment
   *[other] urges logged in the moment
}
report-part = { $part ->
    [timeline] Worst urge to move, night by night
    [glance] First half and second half
    [places] Where and when
    [factors] What else was there
    [remedies] What I used
    [medicines] Medicines, as I wrote them
    [results] Results I was given
    [about] About me
    [trials] Planned tests
    [notes] Notes, in my words
   *[nights] Night by night
}
report-timeline-plain = These are my own scores, 0 none to 10 the worst I can imagine. Nights that were not logged are left open. A change could be chance, hope, or something else.
report-glance-plain = Half of the nights lie at the first number or lower, all of them between those in brackets. Under 10 nights only these two.
report-column-nights = nights
report-column-result = what was measured
report-column-value = result
report-column-day = date
report-column-source = from
report-results-latest = The latest { $shown } of { $all } results.
report-about-ticked = I ticked
report-prescribed-by = prescribed by { $who }
report-row-rated = Nights with a number
report-row-missing = Nights not logged
report-row-with-urge = Worst urge 1 or more
report-of-nights = of { $nights }
report-not-said = not said
report-rest-not-said = rest not said
report-none-used = none
# 6 (3 to 9)
report-middle = { $middle } ({ $range })
report-item = { $item ->
    [worst] Worst urge, 0 to 10
    [evening] Evening urge, 0 to 10
    [latency] Minutes to fall asleep
    [disturbed] Disturbed sleep, 0 to 10
    [awakenings] Times awake
    [awake] Minutes awake at night
    [lost] Minutes of sleep lost
    [sleep] Hours of sleep
    [first] First symptom at
    [ache] Ache or pain, 0 to 10
   *[tired] Tired by day, 0 to 10
}
report-where-body = On the body
report-where-places = In the moment
report-where-hours = By the clock
report-where-relief = On moving
report-where-jerks = Jerks in sleep
report-where-began = It began
report-hours = { $from } to { $to } h
# calves: 40
report-count = { $name }: { $count }
report-counted = { $counts }; said on { $nights ->
    [one] 1 night
   *[other] { $nights } nights
}
# cinema: 4 (up to 7)
report-place = { $place }: { $count } (up to { $highest })
report-factor-nights = { $there } of { $nights ->
    [one] 1 night
   *[other] { $nights } nights
}
report-factors-plain = Of the nights on which it was said.
report-remedies-plain = Counts only: they do not show what a remedy did. What was not said is on neither side.
report-column-remedy = Remedy
report-column-medicine = Medicine
report-column-how = Since when, and how much in my words
report-column-used = Used
report-column-not-used = Not used
report-column-unknown = Not said
report-column-used-words = Used
report-under-test = a test of it is under way
report-tests-charted = Each test on its own.
report-kept-back-again = Another test of the same remedy is under way, so this result is kept back until its end.
report-nights-last = The last { $shown } of { $nights } nights.
report-nights-withheld = A test of { $name } is under way, so its nights are not shown here.
report-nights-late = * logged over 36 hours after the night.
report-nights-cut = Notes are cut to one line here.
# 6*
report-late = { $points }*
report-column = { $column ->
    [worst] Worst urge
    [evening] Evening
    [latency] Min. to sleep
    [awakenings] Woke
    [sleep] Hours slept
    [first] Began
   *[episodes] In the moment
}
