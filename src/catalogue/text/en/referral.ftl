### Services that fit a person, and why the others do not.

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
referral-not-drafted = No referral was drafted: the person has not agreed to tell this service about the need it would help with. Ask them and record it under “Who may be told what”, or tell them about the service so that they can go themselves.
referral-not-agreed = Nothing may be told to this service. { $recipient }: { $sharing }.
referral-nothing-agreed = The person agreed to share ({ $recipient }), but not about the need this service helps with.
referral-to-agree = Some of these services may not be told about the person. To refer, ask the person and record it under “Who may be told what”; a legal basis to share without agreement is recorded there too. Until then you can tell the person about a service, so that they can go themselves.
referral-held-back = Left out of the referral, because the person did not agree to tell it: { $needs }
referral-signpost = Told them about { $service }: put on record
referral-signposted = Told about it, nothing shared
referral-done = Referral drafted
referral-withdraw = Take back the referral to { $service }

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

referral-pack-purpose = Referral to { $service }: so that they can see whether they can help, and make contact.
referral-pack-basis-given = { $recipient }: the person agreed on { $day }.
referral-pack-basis-best-interests = { $recipient }: the person lacks the capacity to decide this. On { $day } it was decided to share in their best interests.
referral-pack-basis-overridden = { $recipient }: shared without the person’s agreement, on a legal basis that was recorded on { $day }. Speak to the sender before you speak to the person.
referral-pack-basis-until = This ends after { $day }.
