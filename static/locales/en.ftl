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
