### What stands around every screen, what several screens share, and what can go wrong anywhere.

## The page around a screen

name = Liaison
title = Liaison
title-error = Error: Liaison
skip-link = Skip to main content
starting = Opening …
later-coming = Fetching the rest of Liaison …
later-failed = The rest of Liaison could not be fetched, so nothing more can be shown yet. Nothing is lost. Check the connection, then try again.
lock = Lock
hide = Hide
back = Back
back-to-case = Back to the case
back-to-question = Back to the question
continue = Continue
yes = Yes
no = No

person-bar = The case
age-unknown = age not recorded
case-reference = Case { $reference }
safety-banner = Safety
actions-open = { $count ->
    [one] 1 action open.
   *[other] { $count } actions open.
}
actions-all-done = Everything asked for is marked as done.

saving = Saving …
saved-at = Saved { $time }
nothing-to-save = Nothing to save yet
save-again = Try again
stop-now = Stop now

reading-banner = Liaison is open in another tab of this browser, which writes. Here you can only read. Close the other tab, and you can write here.
reading-only = Nothing was changed: another tab of this browser is writing. Close it, then try again here.

## Questions and answers

reasons = No answer to: { $question }
reason-to = { $reason }: { $question }
reason-not-asked = Not asked
reason-declined = Declined
reason-unable = Unable
reason-not-known = Not known
progress-answered = { $answered } of { $of } answered
questions-open = { $count ->
    [one] 1 question open
   *[other] { $count } questions open
}
other-words = In other words
date-day = Day
date-month = Month
date-year = Year
date-time = Time
date-now = Now

error-title = There is a problem
error-prefix = Error:
problem-unanswered-only = Answer “{ $question }”
problem-unanswered = Answer “{ $question }”, or say why there is no answer
problem-not-offered = Choose one of the answers offered
problem-wrong-type = This answer is of the wrong kind; enter it again
problem-too-many = Choose one answer only
problem-too-low = Must be { $least } or more
problem-too-high = Must be { $most } or less
problem-too-long = { $over ->
    [one] Take out 1 character: there is room for { $most }
   *[other] Take out { $over } characters: there is room for { $most }
}
problem-too-short = Must be { $fewest } characters or more
problem-too-few-values = Choose { $fewest } or more
problem-too-many-values = Choose { $most } or fewer
problem-too-many-decimals = Must have { $most } or fewer digits after the decimal point
problem-exclusive = Choose “None of these”, or the others
problem-number = Enter a number, such as 34
problem-date = Enter a real date, such as 27 3 1992
problem-time = Enter a time, such as 21:40

## What can go wrong

refused-title = Liaison cannot start here
fault-catalogue = A file of questions or rules is not in order, so nothing was started. Your cases are untouched. Tell whoever looks after Liaison: { $detail }
fault-no-random = This browser cannot make secure random numbers, so Liaison will not encrypt here. Use an up-to-date browser.
fault-print = This page is not allowed to print here. Write the code down instead.
fault-print-file = Nothing was printed: { $detail }. The case is saved. Save the file instead and print it from there, or ask your IT team to allow printing.
fault-download = The browser did not save the file: { $detail }. The case is saved. Try another browser, or ask your IT team to allow downloads.
