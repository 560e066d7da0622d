### The list of cases, a case with its task list, what was done, the appropriate adult, stop.

## The list of cases

home-title = Cases on this device
home-new = New case
home-empty = There are no cases yet. Start one with “New case”: it gets a reference without a name.
home-cases = Latest first
home-find = Find a case by its reference
home-find-hint = Such as 7Q2-K4, or a part of it. Capitals, hyphens and spaces do not matter.
home-count = { $count ->
    [one] 1 case
   *[other] { $count } cases
}
home-count-more = { $shown } of { $count } shown: type a reference to find others
home-found = { $count ->
    [0] No case on this device has this reference
    [one] 1 case found
   *[other] { $count } cases found
}
home-found-more = { $shown } of { $count } found are shown: type more of the reference
home-updated = last worked on { $when }
home-stopped = stopped: { $reason }
home-author = Working: { $author }
home-tools = Tools
home-unreadable = Its line cannot be read. Open it to see what can.

home-ageing = { $count ->
    [one] 1 case on this tablet was opened { $days } or more days ago, and nobody has confirmed to have it.
   *[other] { $count } cases on this tablet were opened { $days } or more days ago, and nobody has confirmed to have them.
}
home-ageing-today = Safari and iPads erase storage after seven days without use: transfer or export them today.
home-ageing-late = Safari and iPads erase storage after seven days without use, and do not ask. What is erased is gone for good. Stop and transfer or export them now.
home-ageing-oldest = Open the oldest: { $reference }, opened { $day }

case-gone = This case is not on this tablet any more. What was deleted is under “This tablet”, “What happened to this tablet”.

## A case

case-title = Case { $reference }
case-stopped = Stopped: { $reason }, { $when }. Carry on where it was left.
case-about = Identify and screen
case-assessments = Assess
case-decide = Decide, refer, report
case-timeline = What was done
task-not-started = Not started
task-done = Done
task-not-decided = Not decided
task-out-of-date = { $state } (out of date)
decide-again = Decide again
decision-stale-higher = The decision on urgency is out of date: more is proposed now than when it was made.
decision-stale-answered = The decision on urgency is out of date: safety questions were answered after it was made.
adult-stale = Out of date: something has changed since this was recorded. Does it still hold?
task-outcome = Outcome of screening and urgency
task-referral = Services and referrals
task-referrals = { $count ->
    [0] None
    [one] 1 referral
   *[other] { $count } referrals
}
task-handout = Handout for the person
task-handouts = { $count ->
    [0] None
    [one] Given once
   *[other] Given { $count } times
}
task-report = Report files
task-reports = { $count ->
    [0] None
    [one] 1 made
   *[other] { $count } made
}
task-score = { $total } of { $most }

age-disputed = The days in this case do not agree: a clock was wrong. By the date of birth the person may be { $age } or older; { $age } is used. Check the date on this device.
damaged-banner = Part of this case cannot be read. What can be read is shown; nothing can be changed. Tell whoever looks after Liaison.
damaged-only = Nothing was changed: part of this case cannot be read, so it can only be looked at.
damage-missing = Entry { $place } is missing.
damage-changed = Entry { $place } was changed or does not belong there.
damage-newer = Entry { $place } was written by a newer Liaison.
damage-unreadable = Entry { $place } is not one this version knows.
damage-foreign = Entry { $place } belongs to another case.
damage-out-of-chain = Entry { $place } does not follow what was before it.

adult-title = Appropriate adult
adult-required = Appropriate adult required: the person is under 18.
adult-none = Not arranged yet.
adult-needed = The custody officer was told that one may be needed.
adult-arranged = Arranged.
adult-present = Present.
adult-delayed = Delayed: { $reason }
adult-declined = Declined: { $reason }
adult-not-needed = Not needed: { $reason }
adult-who-said = The adult: { $adult }.
adult-to-consider = May be needed. Nobody has looked at it yet.
adult-nothing-recorded = Nothing recorded.
adult-intro = A child must have an appropriate adult in police custody and at a voluntary interview. It cannot be you, or anyone from the police.
adult-intro-18 = In police custody or at a voluntary interview, somebody who may be vulnerable must have an appropriate adult. One suspicion is enough, until there is clear evidence that dispels it. The custody officer decides. The adult cannot be you, or anyone from the police.
adult-who = Who the adult is, and where or when (if known)
adult-mark-needed = Custody officer told
adult-mark-arranged = Arranged
adult-mark-present = Present
adult-mark-delayed = Delayed
adult-mark-declined = Declined
adult-mark-not-needed = Not needed
adult-reason = Reason for the delay
adult-reason-18 = Reason, if delayed, declined or not needed
adult-no-reason = Give the reason for the delay
adult-no-reason-18 = Give the reason
adult-history = What was recorded, latest first

advice-to-officer = Advice to the custody officer
advice-intro = What you tell the custody officer stays on record. How closely the person is watched, and whether they are fit to be interviewed, is the officer’s decision: write what you advised, not what was set.
advice-told = Who was told
advice-what = What you advised, with the time if it was earlier
advice-response = What they said to it (if anything)
advice-record = Record the advice
advice-no-told = Say who was told
advice-no-words = Say what you advised
advice-said = { $told } was told: { $advice }
advice-answer = Their answer: { $response }
task-adult = Appropriate adult, and advice to the custody officer

stop-title = Stop now
stop-intro-forgets = Being called away is a normal ending. Everything so far stays on this page, with what was covered, until it is closed: save a sealed file first. Why does the contact end?
stop-intro = Being called away is a normal ending. Everything so far is kept, with what was covered. Why does the contact end?

## What was done

entry-opened = Case { $reference } opened
entry-started = Began: { $form }
entry-answered = { $form }: { $question } { $answer }
entry-cleared = (cleared)
entry-name = (recorded)
entry-administered = How { $form } was given: { $how }
entry-administered-plain = How { $form } was given: nothing marked
entry-finished = Gone through to its end: { $form }
entry-drafted = { $form }: { $question }: typed, and not taken as an answer: { $text }
entry-run-kept = Begun on two tablets: { $form }. Kept the one begun { $when }.
entry-stopped = Stopped: { $reason }
entry-urgency = Urgency decided: { $tier }. { $reason }
entry-action = Done: { $action }
entry-action-told = Told: { $told }.
entry-action-undone = Not done after all: { $action }
entry-urgency-withdrawn = Decision on urgency taken back
entry-referral-withdrawn = Draft of a referral taken back
entry-adult = Appropriate adult. { $said }
entry-advised = Advice to the custody officer. { $said }
entry-all-tools = all screening tools
entry-handout = Gave them a handout ({ $how }): { $services }
entry-referral-pack = Sealed referral pack { $number } given to { $service }
handout-medium-paper = on paper
handout-medium-code = as a code read by a phone
handout-medium-message = as a text message
handout-medium-link = as a link
handout-medium-file = as a file
entry-signposted = Told the person about { $service }; nothing was shared
entry-referred = Referral drafted: { $service }
entry-report-draft = Draft report made for: { $recipient }
entry-report-final = Final report, version { $version }, made for: { $recipient }
entry-transferred = Sealed file of this case made for: { $recipient } (entries in it: { $entries })
entry-transfer-confirmed = Confirmed that the file has arrived: { $receipt }
entry-transfer-confirmed-of = Confirmed that the file with the receipt { $file } has arrived: { $receipt }
entry-received = Entries taken from another tablet's file: { $entries }
entry-tool-included = Result of { $tool } put into the reports for: { $recipient }
entry-tool-left-out = Result of { $tool } left out of the reports for: { $recipient }

contact-title = Begin a later contact
contact-intro = For another point of the pathway, or another day. What can change overnight is asked anew: where, needs today, safety, health and care, and any tool. What was answered before stays, with its date and who asked, and is shown beside the new question.
contact-point = At which point?
contact-no-point = Choose the point of the pathway
contact-place = Which station, court or place? (optional)
contact-begin = Begin
contact-quiet = If you begin this contact, Liaison no longer says:
contact-keep = Do not begin it
contact-anyway = Begin it all the same
contact-at-hand = Contact: { $contact }, begun { $when } by { $who }.
entry-contact = Contact begun: { $contact }
task-ask-again = Ask again
scores-over-time = Results over time
scores-when = When
scores-where = Contact
scores-total = Total
scores-none = no total
scores-picture = { $count } results on one line, from { $least } to { $most }. The table below gives each.
