/** A syntax with which an author's text may set a class. */
interface ClassRoute {
  name: string;
  write: (name: string) => string;
  /** Whether the rendered page has the class that the author wrote. */
  isOpen: boolean;
  /** Classes of the app that an author may set with a documented keyword. */
  documented?: readonly string[];
}

const open = (name: string, write: ClassRoute["write"]): ClassRoute => ({ name, write, isOpen: true });
const closed = (name: string, write: ClassRoute["write"]): ClassRoute => ({ name, write, isOpen: false });

/** Returns a class name whose first letter is encoded as an entity. */
const encoded = (name: string) => `&#${name.codePointAt(0)};${name.slice(1)}`;

export const CLASS_ROUTES: readonly ClassRoute[] = [
  open("HTML", (name) => `<div class="${name}">a</div>`),
  open("HTML in a paragraph", (name) => `a <span class='${name}'>b</span>`),
  open("HTML in capitals", (name) => `<DIV CLASS=${name}>a</DIV>`),
  open("HTML with an entity", (name) => `<p class="${encoded(name)}">a</p>`),
  open("HTML with other classes", (name) => `<p class="a\t${name}\n b">a</p>`),
  open("HTML twice", (name) => `<p class="${name} ${name}">a</p>`),
  open("a link", (name) => `<a class="${name}" href="https://example.org/">a</a>`),
  open("a table", (name) => `<table class="${name}"><tr><td class="${name}">a</td></tr></table>`),
  open("details", (name) => `<details class="${name}"><summary class="${name}">a</summary>b</details>`),
  open("a heading of HTML", (name) => `<h3 class="${name}">a</h3>`),
  open("a section", (name) => `<section class="${name}">\n\na\n\n</section>`),
  open("a list of HTML", (name) => `<ul class="${name}"><li class="${name}">a</li></ul>`),
  open("code of HTML", (name) => `<pre><code class="language-a ${name}">a</code></pre>`),
  open("HTML with Markdown", (name) => `<div class="${name}" markdown="1">\na\n</div>`),
  open("HTML in a footnote", (name) => `a[^${name}]\n\n[^${name}]: <b class="${name}">b</b>`),
  open(
    "an element of Maru",
    (name) => `<maru-tab-label class="${name}">a</maru-tab-label><i class="${name}">a</i>`,
  ),
  {
    ...closed(
      "the tone of Maru's callout",
      (name) => `<maru-callout tone="${name}">\n\na\n\n</maru-callout>`,
    ),
    documented: ["note", "quiet", "warn"],
  },
  closed("the fold of Maru's callout", (name) => `<maru-callout fold="${name}">a</maru-callout>`),
  closed("the group of Maru's tabs", (name) => `<maru-tab-label group="${name}">a</maru-tab-label>`),
  closed("HTML that is removed", (name) => `<form class="${name}"><input class="${name}">a</form>`),
  open("an attribute list below a paragraph", (name) => `a\n{: .${name} }`),
  open("an attribute list above a paragraph", (name) => `{: .${name} }\na`),
  open("an attribute list behind a heading", (name) => `## a {.${name}}`),
  open("an attribute list behind a link", (name) => `[a](https://example.org/){.${name}}`),
  open("an attribute list behind emphasis", (name) => `*a*{: .a .${name} }`),
  open("an attribute list behind code", (name) => `\`a\`{.${name}}`),
  open("an attribute list below a quotation", (name) => `> a\n{: .${name} }`),
  open("an attribute list below a table", (name) => `| a |\n| - |\n| b |\n{: .${name} }`),
  open("an attribute list below a list", (name) => `- a\n- b\n{: .${name} }`),
  closed("an attribute list with the key `class`", (name) => `a\n{: class="${name}" }`),
  {
    ...closed("the fence of code", (name) => `\`\`\`${name}\na\n\`\`\``),
    documented: ["math"],
  },
  {
    ...closed("the kind of a callout", (name) => `!!! ${name}\n\n    a`),
    documented: ["callout", "callout-title", "note", "quiet", "warn"],
  },
  {
    ...closed("the kind of a quotation", (name) => `> [!${name}]\n> a`),
    documented: ["callout", "callout-title", "note", "quiet", "warn"],
  },
  {
    ...closed("the class of a notice", (name) => `a\n{: .notice--${name} }`),
    documented: ["callout", "callout-title", "note", "quiet", "warn"],
  },
  closed("the fence of code with an entity", (name) => `\`\`\`a&#32;${name}\na\n\`\`\``),
  closed("the fence of code in braces", (name) => `\`\`\`{.js .${name}}\na\n\`\`\``),
  closed("the title of code", (name) => `\`\`\`js title="${name}" class=${name}\na\n\`\`\``),
  closed("a diagram", (name) => `\`\`\`mermaid\nclassDef ${name} fill:red\na:::${name}\n\`\`\``),
  closed("a formula", (name) => `$$\\class{${name}}{x} \\htmlClass{${name}}{y}$$`),
  closed("an unknown callout of MkDocs", (name) => `!!! zz-${name} ${name}\n\n    a`),
  closed("an unknown fence", (name) => `:::zz-${name} ${name}\na\n:::`),
  closed("classes behind a fence", (name) => `:::note{.${name}}\na\n:::`),
  closed("a callout of Obsidian", (name) => `> [!zz-${name}] ${name}\n> a`),
  closed("the title of a tab", (name) => `=== "${name}"\n\n    a`),
  closed("a definition", (name) => `${name}\n: ${name}`),
  closed("a component", (name) => `<Note className="${name}" class="${name}">\n\na\n\n</Note>`),
  open("an element of JSX", (name) => `<div className={"${name}"}>a</div>`),
  closed("a shortcode of Hugo", (name) => `{{< figure src="https://example.org/a.png" class="${name}" >}}`),
  closed("a tag of Hexo", (name) => `{% img ${name} https://example.org/a.png %}`),
  closed("a tag of Jekyll", (name) => `{% include a.html class="${name}" %}`),
  closed("a caption of MkDocs", (name) => `a\n\n/// caption\nattrs: {class: ${name}}\nb\n///`),
  closed(
    "a frame",
    (name) => `<iframe class="${name}" src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>`,
  ),
  closed("a pen", (name) => `<p class="codepen ${name}" data-slug-hash="abcdef" data-user="kim">a</p>`),
  closed("a comment", (name) => `<!-- <b class="${name}"> -->\n\na`),
];
