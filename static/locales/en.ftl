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
backup-broken-settings = Line { $line } of the file, settings: { $why }
backup-twice = it stands in the file a second time
backup-missing = “{ $field }” is missing or is not as a backup has it

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
