/** Box of an element in CSS pixels, relative to the top left corner of the window. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Finds elements that a page has or will have. Actions wait for the element and scroll it into view; they fail if there are several. */
export interface Locator extends Finder {
  first(): Locator;
  last(): Locator;
  nth(index: number): Locator;
  /** Returns the elements that both locators find. */
  and(other: Locator): Locator;
  /** Returns the elements that at least one of the two locators finds. */
  or(other: Locator): Locator;
  all(): Promise<Locator[]>;
  count(): Promise<number>;

  click(options?: { modifiers?: "Control"[]; clickCount?: number }): Promise<void>;
  tap(): Promise<void>;
  hover(): Promise<void>;
  focus(): Promise<void>;
  blur(): Promise<void>;
  press(key: string): Promise<void>;
  /** Replaces the text of a field. */
  fill(text: string): Promise<void>;
  /** Types text key by key. */
  pressSequentially(text: string): Promise<void>;
  /** Checks a radio button. Use `force` if another element covers it, such as its label. */
  check(options?: { force?: boolean }): Promise<void>;
  dispatchEvent(type: string): Promise<void>;
  scrollIntoViewIfNeeded(): Promise<void>;

  waitFor(options?: { state?: "attached" | "detached" | "visible" | "hidden" }): Promise<void>;
  isVisible(): Promise<boolean>;
  isChecked(): Promise<boolean>;
  /** Returns `null` for an element that is not displayed. */
  boundingBox(): Promise<Box | null>;
  getAttribute(name: string): Promise<string | null>;
  inputValue(): Promise<string>;
  textContent(): Promise<string | null>;
  innerText(): Promise<string>;
  innerHTML(): Promise<string>;
  allTextContents(): Promise<string[]>;
  allInnerTexts(): Promise<string[]>;
  /** Runs a function in the page with the element as argument. */
  evaluate<R, A = undefined, E extends Element = HTMLElement>(
    script: (element: E, arg: A) => R | Promise<R>,
    arg?: A,
  ): Promise<R>;
  /** Runs a function in the page with all found elements as argument. */
  evaluateAll<R, A = undefined, E extends Element = HTMLElement>(
    script: (elements: E[], arg: A) => R,
    arg?: A,
  ): Promise<R>;
}

/** Scope in which elements are found: a page, a frame or another element. */
export interface Finder {
  getByRole(role: Role, options?: RoleOptions): Locator;
  getByText(text: string | RegExp, options?: { exact?: boolean }): Locator;
  getByAltText(text: string | RegExp): Locator;
  getByTitle(text: string | RegExp, options?: { exact?: boolean }): Locator;
  /** Finds elements by a CSS selector. */
  locator(selector: string, options?: { has?: Locator }): Locator;
}

/** WAI-ARIA roles that tests use. */
export type Role =
  | "alert"
  | "article"
  | "banner"
  | "button"
  | "combobox"
  | "complementary"
  | "contentinfo"
  | "dialog"
  | "group"
  | "heading"
  | "link"
  | "list"
  | "listbox"
  | "listitem"
  | "main"
  | "menu"
  | "menuitem"
  | "navigation"
  | "option"
  | "progressbar"
  | "radio"
  | "region"
  | "searchbox"
  | "status"
  | "toolbar";

/** Options for finding an element by its role, as assistive technology does. */
export interface RoleOptions {
  name?: string | RegExp;
  /** Whether the complete name must match, including case. Default: false. */
  exact?: boolean;
  /** Level of a heading. */
  level?: number;
  selected?: boolean;
}
