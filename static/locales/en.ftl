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
