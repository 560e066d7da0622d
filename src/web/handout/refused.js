/** Why a text is no handout that can be shown; `name` is one of the names in src/document/handout/error.rs. */
export class Refused extends Error {
  constructor(name) {
    super(name);
    this.name = name;
  }
}
