/** An SVG that tries to run code. */
export interface HostileSvg {
  name: string;
  /** Whether Chromium runs the code if a user opens the unsanitised file and clicks its centre. */
  runs: boolean;
  /** Returns the file's contents. The code must not contain quotes, `<` or `&`. */
  write: (code: string) => Buffer;
}

const SVG = 'xmlns="http://www.w3.org/2000/svg"';
const XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"';
const XHTML = 'xmlns:h="http://www.w3.org/1999/xhtml"';
const AREA = '<rect width="200" height="200" fill="#ccc"/>';

function svg(inner: string, { attributes = "", before = "" } = {}): string {
  return `${before}<svg ${SVG} ${XLINK} ${attributes} width="200" height="200">${AREA}${inner}</svg>`;
}

const link = (attribute: string, inner = AREA, more = "") =>
  svg(`<a ${attribute}>${inner}</a>`, { attributes: more });
const withXhtml = (inner: string, attributes = XHTML) =>
  svg(`<foreignObject width="200" height="200">${inner}</foreignObject>`, { attributes });
const nested = (code: string) => svg(`<script>${code}</script>`);
const base64 = (text: string) => Buffer.from(text).toString("base64");
const swapBytes = (bytes: Buffer) => Buffer.from(bytes).swap16();

const RUNNING: Record<string, (code: string) => string | Buffer> = {
  "a script": (code) => svg(`<script>${code}</script>`),
  "a script in CDATA": (code) => svg(`<script><![CDATA[${code}]]></script>`),
  "a script with a prefix": (code) =>
    svg(`<s:script>${code}</s:script>`, { attributes: `xmlns:s="http://www.w3.org/2000/svg"` }),
  "a script whose namespace is declared on itself": (code) =>
    svg(`<x:script xmlns:x="http://www.w3.org/2000/svg">${code}</x:script>`),
  "a script within a redeclared default namespace": (code) =>
    svg(`<g xmlns="urn:x"><script xmlns="http://www.w3.org/2000/svg">${code}</script></g>`),
  "a script with spaces in its end tag": (code) => svg(`<script\n>${code}</script\n>`),
  "a script by URL": (code) => svg(`<script href="data:text/javascript,${code}"/>`),
  "a script by a URL with another prefix": (code) =>
    svg(`<script y:href="data:text/javascript,${code}"/>`, {
      attributes: 'xmlns:y="http://www.w3.org/1999/xlink"',
    }),
  "a script of XHTML": (code) => svg(`<h:script>${code}</h:script>`, { attributes: XHTML }),
  "a script of XHTML in a label": (code) => withXhtml(`<h:div><h:script>${code}</h:script></h:div>`),
  "a frame of XHTML with srcdoc": (code) => withXhtml(`<h:iframe srcdoc="&lt;script>${code}&lt;/script>"/>`),
  "a frame of XHTML with a javascript: URL": (code) => withXhtml(`<h:iframe src="javascript:${code}"/>`),
  "an image of XHTML with onerror": (code) => withXhtml(`<h:img src="data:," onerror="${code}"/>`),
  "a details element with ontoggle": (code) =>
    withXhtml(`<h:details open="" ontoggle="${code}"><h:summary/></h:details>`),
  "a style element of XHTML with onload": (code) => withXhtml(`<h:style onload="${code}">a{}</h:style>`),
  "a handler of the root": (code) => svg("", { attributes: `onload="${code}"` }),
  "a handler by entities": (code) =>
    svg("", { attributes: `onload="&#x66;etch(${code.slice(code.indexOf("(") + 1)}"` }),
  "a handler between line breaks": (code) => svg("", { attributes: `\nonload\n=\n'${code}'` }),
  "a handler of a click": (code) => svg(`<rect width="200" height="200" onclick="${code}"/>`),
  "a handler of the beginning of an animation": (code) =>
    svg(`<animate onbegin="${code}" attributeName="x" dur="1s"/>`),
  "a handler of focus": (code) => svg(`<a href="#x" tabindex="0" autofocus="" onfocus="${code}">${AREA}</a>`),
  "a handler by the default of a DTD": (code) =>
    svg("", { before: `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "${code}">]>` }),
  "a javascript: URL": (code) => link(`href="javascript:${code}"`),
  "a javascript: URL by entities": (code) => link(`href="&#106;avascript:${code}"`),
  "a javascript: URL with a tab": (code) => link(`href="java&#9;script:${code}"`),
  "a javascript: URL in capitals behind a control character": (code) =>
    link(`href=" &#10;JAVASCRIPT:${code}"`),
  "a javascript: URL by an entity of the DTD": (code) =>
    svg(`<a href="&j;:${code}">${AREA}</a>`, { before: '<!DOCTYPE svg [<!ENTITY j "java&#115;cript">]>' }),
  "a javascript: URL by xlink": (code) => link(`xlink:href="javascript:${code}"`),
  "a javascript: URL by xlink under another prefix": (code) =>
    link(`q:href="javascript:${code}"`, AREA, 'xmlns:q="http://www.w3.org/1999/xlink"'),
  "a javascript: URL in XHTML": (code) =>
    withXhtml(`<h:a href="javascript:${code}" style="display:block;height:200px">x</h:a>`),
  "an animation of href": (code) =>
    link("", `<animate attributeName="href" values="javascript:${code}"/>${AREA}`),
  "an animation of href by `to`": (code) =>
    link(
      'href="#x"',
      `<animate attributeName="href" to="javascript:${code}" dur="1ms" fill="freeze"/>${AREA}`,
    ),
  "a set of href": (code) => link('href="#x"', `<set attributeName="href" to="javascript:${code}"/>${AREA}`),
  "a set of xlink:href": (code) =>
    link('xlink:href="#x"', `<set attributeName="xlink:href" to="javascript:${code}"/>${AREA}`),
  "an animation with a prefix": (code) =>
    link(
      'href="#x"',
      `<s:set attributeName="href" to="javascript:${code}"/>${AREA}`,
      'xmlns:s="http://www.w3.org/2000/svg"',
    ),
  "UTF-16, little-endian": (code) => Buffer.from(`\uFEFF${svg(`<script>${code}</script>`)}`, "utf16le"),
  "UTF-16, big-endian": (code) =>
    swapBytes(Buffer.from(`\uFEFF${svg(`<script>${code}</script>`)}`, "utf16le")),
  "ISO-2022-JP with an escape sequence in a name": (code) => {
    const before = '<?xml version="1.0" encoding="ISO-2022-JP"?>';
    return svg(`<scr\u001B(Bipt>${code}</scr\u001B(Bipt>`, { before });
  },
  "a script before an error of syntax": (code) => svg(`<script>${code}</script></g>`),
  "a script in an unclosed drawing": (code) => svg(`<script>${code}</script>`).replace("</svg>", ""),
  "a script behind a comment with a tag": (code) => svg(`<!-- <script> --><script>${code}</script>`),
  "a style sheet by a processing instruction": (code) =>
    svg("", {
      before: `<?xml-stylesheet type="text/xsl" href="data:text/xml;base64,${base64(xsl(code))}"?>`,
    }),
  "a form": (code) =>
    withXhtml(
      `<h:form action="javascript:${code}"><h:input type="submit" style="width:200px;height:200px"/></h:form>`,
    ),
  "an element within an entity": (code) =>
    svg("&x;", { before: `<!DOCTYPE svg [<!ENTITY x "<script>${code}</script>">]>` }),
};

const INERT: Record<string, (code: string) => string | Buffer> = {
  "an object of XHTML": (code) => withXhtml(`<h:object data="data:image/svg+xml," onerror="${code}"/>`),
  "a handler in capitals": (code) => svg("", { attributes: `ONLOAD="${code}"` }),
  "an element in capitals": (code) => svg(`<SCRIPT>${code}</SCRIPT>`),
  "UTF-7": (code) =>
    svg(`+ADw-script+AD4-${code}+ADw-/script+AD4-`, { before: '<?xml version="1.0" encoding="UTF-7"?>' }),
  "an SVG with a script as an image": (code) =>
    svg(`<image href="data:image/svg+xml;base64,${base64(nested(code))}" width="9" height="9"/>`),
  "an SVG with a script as an image, percent-encoded": (code) =>
    svg(`<image href="data:image/svg+xml,${encodeURIComponent(nested(code))}" width="9" height="9"/>`),
  "a use of an SVG in a data URL": (code) =>
    svg(`<use href="data:image/svg+xml;base64,${base64(nested(code))}#x"/>`),
  "a handler element of SVG Tiny": (code) =>
    svg(`<handler type="application/ecmascript" ev:event="load">${code}</handler>`, {
      attributes: 'xmlns:ev="http://www.w3.org/2001/xml-events"',
    }),
  "xml:base with a scheme": (code) =>
    svg(`<a href="#;${code}">${AREA}</a>`, { attributes: 'xml:base="javascript:"' }),
  "escapes in a style": (code) =>
    svg(
      `<style>rect{background:\\75rl("javascript:${code}");-moz-binding:url(data:text/xml,${code})}</style>`,
    ),
  "an import in a style": (code) =>
    svg(`<style><![CDATA[@import "javascript:${code}";@\\69mport url(data:text/css,a);]]></style>`),
  "a meta refresh": (code) => withXhtml(`<h:meta http-equiv="refresh" content="0;url=javascript:${code}"/>`),
  "a base": (code) => withXhtml(`<h:base href="javascript:${code}"/>`),
  "an external entity": () =>
    svg("<text>&x;</text>", { before: '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' }),
};

function xsl(code: string): string {
  return `<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/"><script xmlns="http://www.w3.org/1999/xhtml">${code}</script></xsl:template></xsl:stylesheet>`;
}

export const HOSTILE_SVG: HostileSvg[] = [RUNNING, INERT].flatMap((table) =>
  Object.entries(table).map(([name, write]) => ({
    name,
    runs: table === RUNNING,
    write: (code: string) => Buffer.from(write(code) as string),
  })),
);
