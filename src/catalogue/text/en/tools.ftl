### The tools of this device: what is switched on, what a trust loaded, and why a file is not taken.

tools-back = Back to the cases
tools-back-list = Back to the tools
tools-title = Tools
tools-intro = Every screening tool on this device. Whoever switches one on or off, or loads one, is kept with the time.
tools-own = Loaded by your organisation
tools-own-none = None yet. A tool your organisation holds a licence for can be loaded from two files.
tools-shipped = In this package
tools-load = Load a tool
tools-history = What was done
tools-history-none = Nothing yet
tools-not-read = The tools of this device could not be read, so nothing was changed. Lock Liaison, then unlock it again.

tool-on = On
tool-not-checked = Off until checked
tool-off = Off
tool-not-yet = Licence begins { $day }
tool-ended = Licence ended { $day }
tool-removed = Taken away
tool-unusable = Cannot be used
tool-read-only = The licence of this tool does not allow it to be used now. What was answered can be read, and is scored. It cannot be changed.

tool-version = Version { $version }
tool-measures = Measures
tool-version-label = Version
tool-wording = Wording
tool-wording-verified = The wording was checked against the owner’s form.
tool-checked-here = Checked here against { $against }, by { $by }, { $day }.
tool-cut-off-here = Cut-off used here: { $label }, { $from } or more.
tool-licence = Licence
tool-licence-line = Used under licence from { $owner }, reference { $reference }, until { $until }.
tool-state = On this device
tool-owner = Owner
tool-grant = Reference of the licence
tool-ods = Organisation (ODS code)
tool-dates = Licence runs
tool-dates-value = { $from } to { $until }
tool-declared-by = Declared by
tool-electronic = Use on a device
tool-electronic-value = Allowed, as declared
tool-loaded = Loaded
tool-loaded-value = { $when }, { $author }
tool-hash = SHA-256 of { $file }
tool-questions = { $count ->
    [one] 1 question
   *[other] { $count } questions
}
tool-questions-label = Questions
tool-self-tests = Self-tests
tool-self-tests-value = { $count } passed

tool-switch-on-title = Switch it on
tool-switch-on-intro = Hold every question, answer and number of points against the owner’s own form first.
tool-against = What was it checked against?
tool-against-hint = The owner’s form: its title, edition, and where you have it from
tool-no-against = Say what it was checked against
tool-by = Who checked it?
tool-by-hint = Name and role
tool-no-by = Say who checked it
tool-cut-off = Which cut-off did your Clinical Safety Officer set?
tool-no-cut-off = Choose the cut-off that your Clinical Safety Officer set
tool-cut-off-option = { $label }: { $from } or more
tool-switch-on = Switch on
tool-switch-off = Switch off
tool-switch-off-hint = It can no longer be begun. What was begun can be finished.
tool-again = Check it again

tool-save = Save { $file } again
tool-save-hint = The same bytes as were loaded.
tool-remove = Take this tool away
tool-remove-hint = It goes off the list. Its two files stay, sealed, in the journal of this device until the device is wiped.
tool-remove-used = Cases on this device hold answers to it: they can still be read and are scored, and it can no longer be begun.

load-title = Load a tool
load-intro = Choose the two files of a tool that your organisation holds a licence for. Nothing leaves this device.
load-questionnaire = Questions: questionnaire.json
load-questionnaire-hint = A FHIR Questionnaire, R4 or R5
load-scoring = Scoring and licence: scoring.json
load-scoring-hint = Points, bands, cut-offs, the licence, and at least three self-tests
load-check = Check the files
tool-no-file = Choose this file
tool-file-not-read = { $file } could not be read ({ $name }). Choose it again.
confirm-title = Is this the tool, and is the licence right?
confirm-intro = Both files are in order, and the self-tests pass. By loading the tool you confirm that what is declared is true.
confirm-load = Load this tool
confirm-other = Choose other files

include-title = Tools under licence
include-hint = Left out unless you tick them, and then only if your part of the report says that results are necessary. Check that the licence allows it.
include-tool = Include the result of { $title }
entry-tool-included = Result of { $tool } put into the reports for: { $recipient }
entry-tool-left-out = Result of { $tool } left out of the reports for: { $recipient }

device-switched-on = Switched on: { $tool }
device-switched-off = Switched off: { $tool }
device-loaded = Loaded: { $tool }, version { $version }
device-removed = Taken away: { $tool }

## Why a file is not taken. $found is what stands there.

pack-refused = { $file }: { $why }
pack-refused-at = { $file }, at { $path }: { $why }
pack-too-large = the file is larger than 512 KB
pack-not-text = this is not a text file in UTF-8
pack-not-json = this is not JSON: { $found }
pack-too-deep = lists and groups are nested too deeply here
pack-too-many-items = there are more than { $found } questions and groups
pack-number = the number { $found } is too large
pack-not-a-questionnaire = this is a FHIR { $found }, not a Questionnaire
pack-modifier = a modifierExtension ({ $found }) changes the meaning in a way Liaison does not know
pack-implicit-rules = implicitRules change the meaning in a way Liaison does not know
pack-logic = this is logic that Liaison does not carry out ({ $found })
pack-value-set = the answers are in a list outside the file (answerValueSet { $found }); list them as answerOption
pack-attachment = pictures and attachments are not shown, so a question must not need one
pack-html = there is HTML in this text (“{ $found }”); only plain text is taken
pack-address = there is a web address in this text (“{ $found }”); only plain text is taken
pack-control = there is a hidden character in this text ({ $found })
pack-any-code = answers other than those listed cannot be given here ({ $found })
pack-empty = { $found } is needed and is missing or empty
pack-no-declaration = the licence is not declared: owner, grant_reference, ods_code, from, until, declared_by, electronic_use
pack-not-electronic = the licence has to allow use on a device: electronic_use is not true
pack-dates = the licence ends before it begins ({ $found })
pack-ended = the licence ended on { $found }
pack-ods = “{ $found }” is not an ODS code: three to ten capital letters and digits
pack-self-tests = at least three different self-tests are needed, and there are { $found }
pack-id = the id “{ $found }” may only have small letters, digits and hyphens
pack-id-taken = the id “{ $found }” belongs to a tool or form of this package; choose another
pack-topic = a topic is needed, one of: { $found }
pack-in-use = cases on this device hold answers to “{ $found }”, so only its licence may change; give a new edition an id of its own
pack-refused-by-loader = { $found }
