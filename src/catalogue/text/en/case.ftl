### A case: task list, outcome of screening, referral, stop, timeline, the report screen.

case-title = Case { $reference }
case-stopped = Stopped: { $reason }, { $when }. Carry on where it was left.
case-about = Identify and screen
case-assessments = Assess
case-decide = Decide, refer, report
case-timeline = What was done
task-not-started = Not started
task-done = Done
task-not-decided = Not decided
task-outcome = Outcome of screening and urgency
task-referral = Services and referrals
task-referrals = { $count ->
    [0] None
    [one] 1 referral
   *[other] { $count } referrals
}
task-report = Report files
task-reports = { $count ->
    [0] None
    [one] 1 made
   *[other] { $count } made
}
task-score = { $total } of { $most }

tier-immediate = Immediate
tier-same-day = Same day
tier-within-24h = Within 24 hours
tier-routine = Routine
need-possible = possible
need-identified = identified
need-known = known

outcome-title = Outcome of screening
outcome-needs = Needs
outcome-safety = Safety concerns
outcome-urgency = Urgency
outcome-nothing = Nothing recorded yet points to a need. That is not the same as having none.
outcome-nothing-safety = No safety concern is recorded. That says nothing about what was not asked.
outcome-nothing-urgency = No rule has fired. You decide.
outcome-proposed = Proposed: { $tier }
needs-basic = Basic needs first
needs-vulnerabilities = Vulnerabilities
needs-other = Also found
source-case = the case
action-done = Done
action-mark = Mark as done
rule-source = Source: { $source }. Status: { $status }.
decision-title = You decide: how urgent is it?
decision-hint = Confirm what is proposed, or change it and say why.
decision-reason = Why it differs from what is proposed
decision-colleague = Colleague it was discussed with
decision-no-tier = Choose how urgent it is
decision-no-reason = Say why it differs from what is proposed
decision-no-colleague = Name the colleague this was discussed with
decision-save = Record the decision

adult-title = Appropriate adult
adult-required = Appropriate adult required: the person is under 18.
adult-none = Not arranged yet.
adult-arranged = Arranged.
adult-present = Present.
adult-delayed = Delayed: { $reason }
adult-intro = A child must have an appropriate adult in police custody and at a voluntary interview. It cannot be you, or anyone from the police.
adult-mark-arranged = Arranged
adult-mark-present = Present
adult-mark-delayed = Delayed
adult-reason = Reason for the delay
adult-no-reason = Give the reason for the delay

directory-fictional = These services are made up, to show how Liaison works. Load your own directory before you use it for real.
directory-version = { $title }, version { $version }
referral-title = Services
referral-contact = How to make contact:
referral-unmet = No service here meets
referral-count = { $count ->
    [0] No service fits.
    [one] 1 service fits.
   *[other] { $count } services fit.
}
referral-near = { $count ->
    [one] 1 service that does not fit, and why
   *[other] { $count } services that do not fit, and why
}
referral-why = Why it fits
referral-needs-first = Wants { $instrument } done first
referral-stale = Last checked { $days } days ago: call before you send anyone
referral-refer = Refer to { $service }
referral-done = Referral drafted
service-how = How to refer
service-eligibility = Who it is for
service-phone = Phone
service-email = E-mail
service-address = Address
service-hours = Hours
service-wait = Wait
service-funding = Funding
service-checked = Last checked
sector-statutory = Public service
sector-vcs = Voluntary sector
sector-independent = Independent
open-always = Open day and night
open-until = Open now, until { $time }
opens-today = Closed now, opens today at { $time }
opens-day = Closed now, opens { $day } at { $time }
open-unknown = Hours not recorded
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
fit-need = Helps with: { $need }
fit-women = For women
fit-men = For men
fit-young = For children and young people
fit-age = Takes people of { $age }
fit-area = Serves { $area }
fit-everywhere = Serves everywhere
miss-young = only from { $age } years
miss-old = only up to { $age } years
miss-women = for women only
miss-men = for men only
miss-area = does not serve { $area }
miss-paused = takes no referrals at present
miss-ceased = has closed

stop-title = Stop now
stop-intro-forgets = Being called away is a normal ending. Everything so far stays on this page, with what was covered, until it is closed: save a sealed file first. Why does the contact end?
stop-intro = Being called away is a normal ending. Everything so far is kept, with what was covered. Why does the contact end?

entry-opened = Case { $reference } opened
entry-started = Began: { $form }
entry-answered = { $form }: { $question } { $answer }
entry-cleared = (cleared)
entry-name = (recorded)
entry-administered = How { $form } was given: { $how }
entry-administered-plain = How { $form } was given: nothing marked
entry-finished = Finished: { $form }
entry-run-kept = Begun on two tablets: { $form }. Kept the one begun { $when }.
entry-stopped = Stopped: { $reason }
entry-urgency = Urgency decided: { $tier }. { $reason }
entry-action = Done: { $action }
entry-adult-arranged = Appropriate adult arranged
entry-adult-present = Appropriate adult present
entry-adult-delayed = Appropriate adult delayed: { $reason }
entry-referred = Referral drafted: { $service }
entry-report-draft = Draft report made for: { $recipient }
entry-report-final = Final report, version { $version }, made for: { $recipient }
entry-transferred = Sealed file of this case made for: { $recipient } (entries in it: { $entries })
entry-transfer-confirmed = Confirmed that the file has arrived: { $receipt }
entry-transfer-confirmed-of = Confirmed that the file with the receipt { $file } has arrived: { $receipt }
entry-received = Entries taken from another tablet's file: { $entries }

sharing-given = Agreed
sharing-refused = Refused
sharing-lacks-capacity = Lacks capacity for this decision
sharing-overridden = Without consent, on a legal basis
sharing-not-asked = Not discussed

copies-title = Has it arrived?
copies-made = A sealed file of this case was made for { $recipient }, { $when }. Nobody has confirmed to have it.
copies-receipt = Receipt
copies-receipt-hint = Such as 4F2A-9C01. The tablet that opened the file shows it. Ask them to read it to you.
copies-no-receipt = Enter the receipt that they read to you
copies-wrong-receipt = No file of this case has this receipt. Ask them to read it again.
copies-older = That is the receipt of the file made { $detail }. A later file of this case was made, and nobody has confirmed to have that one.
copies-who = Who confirmed that they have it, and how?
copies-who-hint = Such as: R. Ellis, by telephone. Call them on a number you know.
copies-missing = Enter who confirmed to have the file, and how
copies-confirm = It has arrived

delete-go = Delete this case from this tablet
delete-title = Delete case { $reference } from this tablet
delete-lost = { $count ->
    [one] Its one entry will be gone from this tablet. No code and no passphrase brings it back.
   *[other] Its { $count } entries will be gone from this tablet: every answer, score, decision and referral, and what was done when. No code and no passphrase brings them back.
}
delete-unconfirmed = Nobody has confirmed to have this case. If it is nowhere else, it is gone for good.
delete-changed = Its transfer was confirmed { $when }, but the case was changed since. What was changed is gone for good.
delete-confirmed = Its transfer was confirmed { $when }, and nothing was changed since.
delete-stays = This tablet keeps on record the reference, the number of entries, who deleted it and when. Files you saved and pages you printed are not touched.
delete-sure = I am sure
delete-yes = Delete this case
