// Small pictures beside the words, drawn for Liaison; each says what a word beside it says, so that they are hidden from what
// reads aloud. None shows what a service is for where somebody looking on should not know: minds, drinks, courts have none.

const SHAPES = new Map(
  Object.entries({
    home: "M3 11.5 12 4l9 7.5M5.5 9.5V20h13V9.5M10 20v-6h4v6",
    talk: "M3 4h12v8H9l-3 3v-3H3zM18 9h3v8h-2v3l-3-3h-5v-2",
    health: "M12 20 4.5 12.4A4.6 4.6 0 0 1 12 7a4.6 4.6 0 0 1 7.5 5.4z",
    work: "M3 8h18v12H3zM9 8V5h6v3M3 13h18",
    learn: "M12 7c-3-2-6-2-9-1v13c3-1 6-1 9 1 3-2 6-2 9-1V6c-3-1-6-1-9 1v13",
    paper: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
    people: "M8.5 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 20c0-4 3-6 6-6s6 2 6 6M16 5a3 3 0 0 1 0 6M17 14c3 .5 4.5 3 4.5 6",
    place: "M12 21c-5-6-7-9-7-12a7 7 0 0 1 14 0c0 3-2 6-7 12zM12 11.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
    clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2",
    bag: "M5 8h14l1 12H4zM9 8V6a3 3 0 0 1 6 0v2",
    phone: "M6 3h3.5L11 8 8.5 9.5a12 12 0 0 0 6 6L16 13l5 1.5V18a3 3 0 0 1-3 3C10 20.5 3.5 14 3 6a3 3 0 0 1 3-3z",
    message: "M3 5h18v12h-9l-5 4v-4H3zM8 11h.01M12 11h.01M16 11h.01",
    email: "M3 6h18v13H3zM3 7l9 7 9-7",
    web: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c-5 6-5 12 0 18 5-6 5-12 0-18",
    calendar: "M4 6h16v14H4zM4 10h16M8 3v5M16 3v5",
    info: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v6M12 7.5h.01",
    warning: "M12 3 2 20h20zM12 9v5M12 17h.01",
  }),
);

const SVG = "http://www.w3.org/2000/svg";

/** A pictogram by its name; a place where there is none of that name. */
export const pictogram = (name) => {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", SHAPES.get(name) || SHAPES.get("place"));
  svg.append(path);
  return svg;
};

const CATEGORIES = new Map([["mind", "talk"], ["alcohol", "health"]]);

/** That of a service, by the name its handout has for it. */
export const pictogramOf = (category) => pictogram(CATEGORIES.get(category) || category);
