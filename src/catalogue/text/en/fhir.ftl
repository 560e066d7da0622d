### Words of the files for record systems (FHIR), beside those of questions and scores.

fhir-practitioner = Liaison and Diversion practitioner
fhir-points = points
fhir-completeness = Questions answered
fhir-least = Least possible total
fhir-scaled = Total scaled up from fewer answers
fhir-source = { $label }: { $source } ({ $status })
fhir-threshold = { $label }, { $from } or more
fhir-bands = Ranges
fhir-made-with = Worked out with catalogue { $catalogue }, rules { $rules }.
