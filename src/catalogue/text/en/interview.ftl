### An interview: one question at a time, the start of an instrument, check your answers, the score; one form or
### instrument alone on the page of somebody else; and the words of the files for record systems (FHIR).

page-caption = { $form }: { $number } of { $of }
repeat-another = Add another
repeat-remove = Take this one away

contact-first = First contact
earlier-title = Answered before, not carried over:
earlier-answer = { $contact }, { $when }, { $who }: { $answer }

check-title = Check your answers
check-change = Change
check-unanswered = Not answered
check-draft = Typed, and not taken as an answer: { $text }
check-recorded = { $when }, { $author }
check-done = These are right

hides-title = This change hides answers
hides-why = If you change the answer to “{ $question }”, these questions are no longer asked, and their answers are not shown or counted. The record of the case keeps them.
hides-away = If you take away “{ $question }”, its answers are not shown or counted. The record of the case keeps them.
hides-rules-title = This change takes away something to act on
hides-rules = If you change the answer to “{ $question }”, Liaison no longer says:
hides-rule-immediate = Immediate: { $rule }.
hides-rule = { $rule }.
hides-keep = Keep the answer as it is
hides-change = Change it all the same

instrument-begin = Begin
instrument-limits = Before you use it
instrument-caution-title = Use with care
instrument-caution = This tool is used with care at this age, or the age is not recorded. Say so wherever the result is given.
instrument-not-for-age = Not for this age: from { $age } years
administration-title = How is it given?
administered = Given: { $how }.
instrument-off = This tool is off: its wording has not been checked against the owner’s form.
under-ten = The age on record is under 10, so nothing more is asked. Check the date of birth. If it is right, stop here and use the safeguarding route: Outcome says what to do. What is recorded is kept.
instrument-refused-by-age = This tool is not for the person’s age, so it was not opened.
instrument-verified-in-part = The wording was compared with published copies, not with the owner’s own form.
instrument-to-be-checked = The wording has not been checked against the owner’s form.

tool-read-only = The licence of this tool does not allow it to be used now. What was answered can be read, and is scored. It cannot be changed.
tool-checked-here = Checked here against { $against }, by { $by }, { $day }.
tool-licence-line = Used under licence from { $owner }, reference { $reference }, until { $until }.

score-ask-again = Ask again

score-title = { $instrument } result
score-flag = Act on this:
score-flag-open = Question { $item } has no answer, and it is one to act on. Ask directly.
score-not-counted = Not asked as the other answers stand, and not counted: { $items }
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

## One thing shown alone on the page of somebody else

single-intro = Nothing is answered yet.
single-open = It was begun and is not finished.
single-done = It is finished. What was answered can still be looked at and changed.
single-not-stored = Liaison stores nothing here. The answers go to the page around, which is responsible for them.
single-begin = Begin
single-go-on = Go on
single-look = Look at the answers

## Words of the files for record systems (FHIR), beside those of questions and scores

fhir-practitioner = Liaison and Diversion practitioner
fhir-points = points
fhir-completeness = Questions answered
fhir-least = Least possible total
fhir-scaled = Total scaled up from fewer answers
fhir-source = { $label }: { $source } ({ $status })
fhir-threshold = { $label }, { $from } or more
fhir-bands = Ranges
fhir-made-with = Worked out with catalogue { $catalogue }, rules { $rules }.

# Said of a score in a report, and in what a page is given of one form.
report-no-score-yet = No score: { $answered } of { $of } answered
report-cut-off-reached = { $label }: reached ({ $from } or more)
report-cut-off-below = { $label }: not reached ({ $from } or more)
