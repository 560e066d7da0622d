### The report: the screen on which its files are made, and the sentences of the L&D information report. A court reads
### these: plain, exact, without judgement.

## The screen on which report files are made

reports-title = Report
report-recipient = Who is it for?
report-refused-title = No file can be made
report-refused = No file was made for { $recipient }. Sharing: { $sharing }. Change what was agreed under “Who may be told what” if it has changed.
report-nothing-written = There is nothing to report yet. Fill in “Your part of the report” first.
report-not-ready = No final report was made. These have no answer yet:
report-made = The files are made. Save both; they are not kept here.
report-made-before = This final report was made before, and nothing in it has changed since. It was not made again; here it is.
report-read-first = No report was made. Read the free text again for this recipient, and tick that you have.
report-save = Save { $name }
report-what = Two files for { $recipient }: one to read and print, one for computers. Read them before you send them.
reports-draft = Make a draft
report-final = Sign and make the final report
report-final-hint = Signing says that you have read it, and that it is yours.
report-withheld = Left out, because the person did not agree to share it with them. The file does not say that anything was left out.
report-withheld-item = Withheld. { $what }: { $topic }
report-unsaid = Not in the report, because there is nothing to tell: what was not asked, and what was asked without an answer
report-unsaid-not-asked = Not asked
report-unsaid-declined = Asked, declined
report-unsaid-unable = Asked, not able to answer
report-unsaid-not-known = Asked, not known
report-unsaid-none = Asked, none
report-withheld-any = What needs agreement to every topic
report-withheld-unknown = What belongs to no topic on the list
report-words-title = In your words and theirs
report-reread-title = Free text
report-reread = The program does not check free text. Read it again for this recipient: it must not name what they may not know.
report-reread-tick = I have read all of it again for: { $recipient }

report-under-ten = The person is under 10: no court report is made, the safeguarding route is used
report-conflicts = { $count ->
    [one] 1 answer that differs between two tablets: choose on the page of the case which one stays
   *[other] { $count } answers that differ between two tablets: choose on the page of the case which ones stay
}

include-title = Results for this recipient
include-hint = Left out unless you tick them for this recipient. For the court, your part of the report says whether results are necessary. Of a tool under licence, check that the licence allows it.
include-results-of-tools = This recipient needs the results of screening tools
include-tool = Include the result of { $title }

sharing-given = Agreed
sharing-refused = Refused
sharing-withdrawn = Agreed before, now withdrawn
sharing-expired = Agreed before, and the last day of the agreement is over
sharing-best-interests = Lacks capacity for this decision: shared in their best interests
sharing-unsettled = Not settled: something is missing or does not fit together, so nothing is shared. “Who may be told what” says what it is
sharing-lacks-capacity = Lacks capacity for this decision
sharing-overridden = Without consent, on a legal basis
sharing-not-asked = Not discussed

## What on the consent form cannot be so together, and what was already made when an agreement is over

consent-agreed-without-capacity = { $recipient }: “Agreed” and “lacks capacity” cannot both be so. Nothing is shared with them until one is changed. If the person lacks capacity, choose “Lacks capacity for this decision”, and say why sharing is in their best interests.
consent-capacity-is-there = { $recipient }: “Lacks capacity” is chosen, and the first page says that this decision can be made. Nothing is shared with them until one is changed.
consent-agreed-unexplained = { $recipient }: “Agreed” is chosen, and the first page says that sharing could not be explained. Nothing is shared with them until one is changed.
consent-agreement-unfounded = { $recipient }: “Agreed” is chosen, and it is not recorded how sharing was explained, or whether the person can make this decision. Answer both on the first page; until then nothing is shared with them.
consent-not-under-sixteen = { $recipient }: the decision is recorded as for somebody under 16, and the person is 16 or older. Nothing is shared with them until one is changed.
consent-override-unfounded = { $recipient }: without agreement, nothing is shared until the legal basis, who authorised it, and whether the person was told are recorded.
consent-end-unreadable = { $recipient }: the last day of the agreement was typed and cannot be read as a date. Nothing is shared with them until it is typed again, or emptied if the agreement has no end.
consent-ends-before = { $recipient }: the last day of the agreement is before the day it was recorded. Nothing is shared with them until one is changed.
consent-topic-without-agreement = { $recipient }: a topic was ticked for them after the person had not agreed to share with them. Nothing is shared with them.
past-exports = { $recipient } may be told nothing more now. These were made before, and cannot be called back. Think about who has to hear of the change:
past-export-draft = { $when }: draft of a report
past-export-final = { $when }: final report, version { $version }
past-export-pack = { $when }: sealed referral pack for { $service }
past-export-referral = { $when }: referral to { $service }
past-export-file = { $when }: sealed file with the whole case, for { $whom }, if that is them

## The report

report-title = Liaison and Diversion information report
report-document-title = Report { $reference }
report-what-it-is = This is an L&D information report. It is not a pre-sentence report (PSR) and not a psychiatric or other expert report.
report-marking = OFFICIAL-SENSITIVE
report-draft = DRAFT
report-version = Version { $version }
report-page = Page { $page } of { $of }
report-continued = { $title } (continued)
report-empty = Nothing is included in this section.
report-not-recorded = not stated

## Headings of the sections

report-section-header = Hearing and person
report-section-author = Author
report-section-basis = What this report rests on
report-section-consent = Agreement to share
report-section-legal-status = Legal status, as listed
report-section-own-view = The person’s own view
report-section-basic-needs = Basic needs
report-section-participation = Communication and taking part
report-section-needs = Needs and vulnerabilities
report-section-results = Results of screening tools
report-section-care = Care now
report-section-safety = Safety
report-section-referrals = Referrals and offers
report-section-options = Bail, remand or adjournment: for the court to consider
report-section-limits = Limits of this report
report-section-sign-off = Sign-off

## What a statement rests on

report-basis-self-report = Person says
report-basis-observed = Seen or reported
report-basis-tool = Screening tool
report-basis-record = Record
report-basis-practitioner = Practitioner
report-basis-fixed = Standard wording
report-basis-on = { $basis }, { $day }
report-basis-legend = From section 6 on, a label after each statement says what it rests on: the person’s word, what was seen or reported, a screening tool, a record, or the practitioner.

## 1 Hearing and person

report-label-name = Name
report-label-birth = Date of birth
report-label-age = Age
report-label-recipient = Prepared for
report-label-court = Court
report-label-hearing-date = Hearing
report-label-case-number = Case or URN
report-label-reference = Reference
report-label-report-kind = Kind of report
report-label-version = Version
report-age = { $age }
report-age-child = { $age }: a young person, under 18
report-age-unknown = not recorded; information for adults is left out
report-version-draft = DRAFT: not checked, not signed
report-version-final = Version { $version }, checked and signed

## 2 Author

report-label-author-name = Name
report-label-author-role = Role
report-label-profession = Profession
report-label-employer = Employer
report-label-author-contact = Contact
report-label-supervisor = Supervisor

## 3 Basis

report-label-seen-how = Seen
report-label-place = Where
report-label-alerted = L&D told at
report-label-seen = First seen at
report-label-recorded = Contact
report-label-present = Also present
report-label-interpreter = Interpreter
report-label-sources-read = Sources used
report-label-tools = Tools used
report-label-not-covered = Not covered
report-label-stopped = Stopped
report-label-sources-missing = What was not available
report-recorded = { $day }, { $from } to { $to }
report-interpreter = { $how }; language: { $language }
report-stopped = { $reason }, { $day }, { $time }
report-covered = { $title }: { $answered } of { $of } answered

## 4 Consent

report-label-sharing = Decision
report-label-sharing-at = Recorded at
report-label-explained = Explained
report-label-capacity = Able to decide
report-label-override-basis = Legal basis
report-label-override-authoriser = Authorised by
report-label-override-told = Person told
report-label-override-reason = Why it is necessary
report-sharing-given = The person agreed to this report
report-sharing-overridden = Shared without the person’s agreement, on a legal basis
report-sharing-best-interests = The person lacks capacity for this decision; it is shared in their best interests
report-only-best-interests = Only what it is in the person’s best interests to share, as decided below, is included.
report-label-sharing-until = Agreed until
report-label-best-interests-decider = Decided by
report-label-best-interests-basis = Why it is in their best interests
report-only-agreed = Only what the person agreed to share is included.
report-only-necessary = Only what is necessary on the legal basis below is included.

## 5 Legal status

report-label-charge = Offence group
report-label-position = Position

## 6 Own view

report-own-view-declined = The person was asked and chose not to say.
report-own-view-unable = The person was asked and was not able to say.
report-own-view-missing = The person’s own view is not recorded.

## 12 Basic needs

report-basic-first = This section stands before section 7 because somewhere to sleep comes before treatment.
report-label-tonight = Tonight, if they leave
report-label-lacks = Also missing today
report-label-release-words = Where they can go, and what is arranged

## 7 Taking part

report-label-adult = Appropriate adult
report-label-adult-rule = Appropriate adult: rule
report-adult-required = Required: the person is under 18
report-adult-arranged = Arranged, { $when }
report-adult-present = Present, { $when }
report-adult-needed = The custody officer was told that one may be needed, { $when }
report-adult-delayed = Delayed, { $when }
report-adult-delayed-because = Delayed, { $when }; reason: { $reason }
report-adult-declined = Declined, { $when }
report-adult-not-needed = Thought of, and not needed, { $when }
report-label-difficulty = Hard to understand or be understood
report-label-adjustments = What helps
report-label-communication-words = What works, in their words
report-label-participation-words = How this helps the person
report-to-consider = For the court to consider

## 8 Needs

report-no-diagnosis = Nothing here is a diagnosis unless it says that a record confirms it.
report-finding-screening = Recorded in this screening
report-label-further-assessment = Further assessment needed
report-finding-tool = A screen suggests further assessment
report-level-possible = Possible
report-level-identified = Recorded in this screening
report-level-known = Known before
report-in-treatment = In touch with: { $service }
report-not-in-treatment = No treatment now, by what was said of the services that support them
report-head-need = Need
report-head-concern = Concern
report-head-findings = What it rests on

## 9 Results

report-no-results = No results of screening tools are included.
report-results-note = Screening ranges in the words of each tool: never a diagnosis, and about health only, not about danger to anyone. No answer to a single question is given.
report-tool = { $title }: { $measures }
report-score = Total { $total } of { $greatest }; all { $of } questions answered
report-score-band = Total { $total } of { $greatest }, range “{ $band }”; all { $of } questions answered
report-score-prorated = { $total }, scaled up from { $answered } of { $of } answers as the owner of the tool allows
report-administered = { $result }. Given: { $how }
report-no-rule-met = No rule of this tool is met.
report-answered = { $answered } of { $of } questions answered
report-no-score = No score: { $answered } of { $of } answered, at least { $least }
report-head-tool = Tool
report-head-result = Result
report-head-cut-offs = Published thresholds
report-head-conditions = When reading these results

## 10 Care now

report-label-in-care = Services in touch
report-label-medicine = Medicine
report-medicine-missed = A dose that matters was missed: it should go on without a gap in custody
report-label-current-care = Who and how often

## 11 Safety

report-safety-note = Facts and actions only. Where nothing is said, that does not mean there is no danger.
report-label-handover = Safety hand-over to custody or escort staff
report-label-handover-to = To whom, at what time
report-label-done = Actions marked as done
report-label-safety-words = What was done about safety
report-safeguarding-done = Action was taken under the safeguarding procedure

## 13 Referrals

report-referral-drafted = Drafted { $day }.
report-referral-no-date = No appointment date is recorded.
report-head-service = Service
report-head-for = For
report-head-state = State

## 14 Options

report-options-note = These are options, not recommendations. The court decides.
report-label-how-long = How long these would take

## 15 Limits

report-limit-expert = This is information from an L&D service. It is not expert evidence.
report-limit-opinion = It gives no opinion on guilt, plea, fitness to plead, culpability, dangerousness or sentence.
report-limit-screening = Screening shows where further assessment may help. It does not diagnose, and it says nothing about why anything happened.
report-contact-limits = When questions were asked
report-limit-time = It describes the person at the time of contact. Needs and circumstances can change.

## 16 Sign-off

report-label-signed = Signed by
report-label-signed-at = Signed at
report-label-second-reader = Also read by
report-label-made-at = Report made at
report-label-distribution = Goes to
report-label-made-with = Made with
report-label-hash = Hash (SHA-256)
report-not-signed = Not signed: this is a draft
report-signed = { $name }, { $role }
report-made-with = Rules { $rules }; report rules { $report }; catalogue { $catalogue }; directory { $directory }

## For the author's screen only: what kind of thing the recipient may not know

report-withheld-line = A line about the contact
report-withheld-words = Free text
report-withheld-need = A need
report-withheld-basic-need = A basic need
report-withheld-concern = A safety concern
report-withheld-action = An action
report-withheld-adjustment = What helps the person take part
report-withheld-tool = A screening tool or its result
report-withheld-care = A service in touch with the person
report-withheld-referral = A referral
report-withheld-choice = An option for the court to consider
