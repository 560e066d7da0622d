### Questions, answers, scores.

reasons = No answer
reason-not-asked = Not asked
reason-declined = Declined
reason-unable = Unable
reason-not-known = Not known
progress-answered = { $answered } of { $of } answered
page-caption = { $form }: { $number } of { $of }
other-words = In other words
date-day = Day
date-month = Month
date-year = Year
date-time = Time
date-now = Now

error-title = There is a problem
error-prefix = Error:
problem-unanswered = Answer “{ $question }”, or say why there is no answer
problem-not-offered = Choose one of the answers offered
problem-wrong-type = This answer is of the wrong kind; enter it again
problem-too-many = Choose one answer only
problem-too-low = Must be { $least } or more
problem-too-high = Must be { $most } or less
problem-too-long = Must be { $most } characters or fewer
problem-exclusive = Choose “None of these”, or the others
problem-number = Enter a whole number, such as 34
problem-date = Enter a real date, such as 27 3 1992
problem-time = Enter a time, such as 21:40

check-title = Check your answers
check-change = Change
check-unanswered = Not answered
check-recorded = { $when }, { $author }
check-done = These are right

instrument-begin = Begin
instrument-limits = Before you use it
instrument-caution-title = Use with care
instrument-caution = This tool is used with care at this age, or the age is not recorded. Say so wherever the result is given.
instrument-not-for-age = Not for this age: from { $age } years
instrument-off = This tool is off: its wording has not been checked against the owner’s form.
instrument-refused-by-age = This tool is not for the person’s age, so it was not opened.
instrument-verified-in-part = The wording was compared with published copies, not with the owner’s own form.
instrument-to-be-checked = The wording has not been checked against the owner’s form.

score-title = { $instrument } result
score-flag = Act on this:
score-none = No score: { $answered } of { $of } answered, at least { $least }
score-prorated = scaled up from { $answered } of { $of } answers, as the owner of the tool allows
score-no-total = No total: { $answered } of { $of } answered
score-rule-met = Met:
score-rule-not-met = Not met:
score-rule-open = Not known yet:
score-subscale = { $label }: { $total } of { $most }
score-of = of { $most }
score-complete = { $answered } of { $of } answered
score-bar = { $total } of { $most }
score-positive = Positive at { $from }:
score-below = Below { $from }:
score-not-a-diagnosis = A screening result, not a diagnosis. You decide what it means for this person.
score-limits = What limits this result
score-continue = Back to the case
score-answers = See the answers
score-version = { $instrument }, version { $version }.
