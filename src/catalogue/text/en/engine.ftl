### placeholder
progress-answered = { $answered } of { $of } answered
