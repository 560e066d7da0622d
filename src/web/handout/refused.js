/** Why a text is no handout that can be shown; `name` is one of the names in src/document/handout/error.rs, `page` says it in more
 * detail for whoever looks at the page. */
export class Refused extends Error {
  constructor(name, page = name) {
    super(name);
    this.name = name;
    this.page = page;
  }
}
