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
