### One thing shown alone on the page of somebody else.

author-alone = whoever used this page
author-host = { $author } (filled in by the page)

single-intro = Nothing is answered yet.
single-open = It was begun and is not finished.
single-done = It is finished. What was answered can still be looked at and changed.
single-not-stored = Liaison stores nothing here. The answers go to the page around, which is responsible for them.
single-begin = Begin
single-go-on = Go on
single-look = Look at the answers

finder-title = Services
finder-words = Words in the name or description
finder-need = Need
finder-area = Area
finder-any = Any
finder-count =
    { $count ->
        [0] No service fits. Take away a word, or choose any need or area.
        [one] One service
       *[other] { $count } services
    }
finder-more = The first { $count } are shown. Add a word, a need or an area.
