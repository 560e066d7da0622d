#!/usr/bin/env bash
# A meter, a progress bar and a dialog without a name, each as HTML's own element and as its ARIA twin, put before three checkers of
# accessibility. axe-core 4.14.1 reports all three twins and none of the elements; accessibility-checker-engine 4.0.25 (IBM's)
# has it the other way about for the meter, and passes both dialogs; html-validate 10.17.0 passes all. With a name all pass:
#
#
