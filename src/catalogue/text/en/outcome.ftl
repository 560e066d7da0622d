### The outcome of screening: needs, safety and urgency, and the decision.

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

outcome-adult = Appropriate adult
outcome-adult-tell = Tell the custody officer: this person may need an appropriate adult. The officer decides.
outcome-adult-record = Record what was done about it
outcome-adult-open = No answer, and it would matter here: { $question }

action-done = Done
action-mark = Mark as done
action-done-by = { $when }, by { $who }.
action-told = Told: { $told }.
action-told-label = Who was told, if anybody
action-stale = Out of date: this was answered again since it was done. Does it still stand?
action-differs-tag = Differs
action-differs = One tablet says it was done and another that it was not. Until somebody settles it, it counts as not done.
action-undo = Not done after all
advice-title = Keep in mind
reason-at-least = (at least { $least } points so far)
outcome-not-known = Not known, and would matter
outcome-not-known-rule = could mean: { $tier }, { $title }
outcome-suggested = Instruments to think of
decision-withdraw = Take the decision back
rule-source = Source: { $source }. Status: { $status }.

decision-title = You decide: how urgent is it?
decision-hint = Confirm what is proposed, or change it and say why.
decision-reason = Why it differs from what is proposed
decision-colleague = Colleague it was discussed with
decision-no-tier = Choose how urgent it is
decision-no-reason = Say why it differs from what is proposed
decision-no-colleague = Name the colleague this was discussed with
decision-save = Record the decision
