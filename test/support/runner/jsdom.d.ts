/** The part of jsdom that tests use directly, without Vitest's jsdom environment. The package has no types. */
declare module "jsdom" {
  export class JSDOM {
    constructor(html: string);
    readonly window: { document: Document };
  }
}
