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

## The frame

app-name = Lull
pages = Pages
page-tonight = Tonight
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
scale-most = 10 the worst you can imagine
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
