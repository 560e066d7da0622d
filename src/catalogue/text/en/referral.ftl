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
referral-first = { $count ->
        [one] One thing to check before you refer
       *[other] { $count } things to check before you refer
    }
referral-more = Show more services ({ $count } not shown)
referral-needs-first = Wants { $instrument } done first
referral-stale = Last checked { $days } days ago: call before you send anyone
referral-never-checked = The directory does not say when this entry was last checked. Check before you refer.
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

fit-needs = Helps with: { $needs }
fit-need = Helps with: { $need }
fit-women = For women
fit-men = For men
fit-young = For children and young people
fit-age = Takes people aged { $age }
fit-area = Serves { $area }
fit-everywhere = Serves everywhere
fit-bail = Takes people on bail
fit-custody = Takes people straight from custody
fit-in-reach = Comes to people in custody
fit-today = Can take somebody the same day, and is open today

ask-areas = The directory does not say which areas it serves. Ask before you refer.
ask-person-area = It serves some areas only, and where the person lives or stays is not recorded.
ask-local-connection = It serves some areas only. Ask it which area counts for a person with no fixed abode.
ask-person-age = It takes some ages only, and the person’s age is not recorded.
ask-bail = The directory does not say whether it takes people on bail. Ask before you refer.
ask-custody = The directory does not say whether it takes people straight from custody. Ask before you refer.
ask-offence = It takes nobody with: { $offences }. The person’s offence group is not recorded.
miss-young = only from { $age } years
miss-old = only up to { $age } years
miss-women = for women only
miss-men = for men only
miss-area = does not serve { $area }
miss-elsewhere = serves areas of this directory only
miss-bail = does not take people on bail
miss-custody = does not take people straight from custody
miss-offence = takes nobody with this offence group: { $offence }
miss-paused = takes no referrals at present
miss-ceased = has closed
miss-merged = is part of { $service } now

referral-pack-purpose = Referral to { $service }: to see whether this service can help, and to make contact.
referral-pack-basis-given = { $recipient }: the person agreed on { $day }.
referral-pack-basis-best-interests = { $recipient }: the person lacks the capacity to decide this. On { $day } it was decided to share in their best interests.
referral-pack-basis-overridden = { $recipient }: shared without the person’s agreement, on a legal basis that was recorded on { $day }. Speak to the sender before you speak to the person.
referral-pack-basis-until = This ends after { $day }.

referral-pack-title = Sealed pack for { $service }
referral-pack-back = Back to services
referral-pack-what = One file with what this service needs to know and may know. It opens in a browser with a passphrase that you tell them by phone.
referral-pack-not-agreed = No pack can be made: the person has not agreed that this service may be told, or no longer agrees. Ask them and record it under “Who may be told what”, or tell them about the service so that they can go themselves.
referral-pack-not-referred = No pack can be made: draft a referral to this service first.
referral-pack-holds = What is in it
referral-pack-name = Name
referral-pack-birth = Date of birth
referral-pack-contact = How to make contact
referral-pack-needs = Needs and groups
referral-pack-basis = On what basis
referral-pack-unknown = Not recorded
referral-pack-team = Your team
referral-pack-phone = Telephone
referral-pack-phone-hint = Where they ring you back about it
referral-pack-words = Anything else this service needs
referral-pack-words-hint = Only what the person agreed to tell them. It goes into the pack as you write it.
referral-pack-read = I read it again: it says nothing that this service may not know
referral-pack-signed = It will be signed by { $name }. Whoever opens it can compare the fingerprint of the key with you by phone: { $key }
referral-pack-not-signed = It will not be signed: this tablet has no team key. Whoever opens it cannot check that your team sent it. A team key is made under “Signing handouts”, on the screen of this tablet.
referral-pack-make = Make the pack
referral-pack-making = Making the pack. This takes a few seconds.
referral-pack-no-sender = No pack was made: give your team and its telephone number first.
referral-pack-read-first = No pack was made: read again what you wrote for this service, and confirm it.
referral-pack-too-large = No pack was made: what you wrote is too long for one.
referral-pack-failed = No pack was made: it could not be sealed. Try again.
referral-pack-no-page = No pack was made: this build of Liaison has no page that opens one. Ask your IT team for a release.
referral-pack-number = The pack is made. Its number is { $number }; it is in the name of the file.
referral-pack-ring = Ring them and read out the passphrase. Do not send it with the file, nor by another mail.
referral-pack-ring-on = { $service }: { $phone }. Compare it with a number that you know.
referral-pack-passphrase = Passphrase
referral-pack-once = It is shown only here and only now, and kept nowhere. If it is lost, make a new pack.
referral-pack-save = Save the file
referral-pack-copy-link = Copy the link
referral-pack-copy-failed = The link could not be copied. Select it and copy it by hand:
referral-pack-copied = I copied the link
referral-pack-not-back = It cannot be called back: whoever has the file and the passphrase can open it. The day in it is advice.
referral-pack-recorded = It is on record that the pack was given.

spoken-a = Alfa
spoken-b = Bravo
spoken-c = Charlie
spoken-d = Delta
spoken-e = Echo
spoken-f = Foxtrot
spoken-g = Golf
spoken-h = Hotel
spoken-j = Juliett
spoken-k = Kilo
spoken-m = Mike
spoken-n = November
spoken-p = Papa
spoken-q = Quebec
spoken-r = Romeo
spoken-s = Sierra
spoken-t = Tango
spoken-v = Victor
spoken-w = Whiskey
spoken-x = X-ray
spoken-y = Yankee
spoken-z = Zulu
