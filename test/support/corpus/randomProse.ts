import { type Arbitrary, array, constantFrom, oneof } from "fast-check";

const signs = constantFrom(..."<>{}[]()!#$%^*|\\:=-~`");
const words = constantFrom("가", "나다", "한글", "이다.", "a", "x", "B");
const gaps = constantFrom(" ", " ", "\n", "\n\n");

/** Syntax of several characters. */
const runs = constantFrom(
  ..."** == -- ~~ $$ :: ::: ``` ~~~ ^^ !!! === ]( [^ [! {: {. {# [[ ]] {{ }} {% %} {# #} {/* */} {{< >}} ~> \\[ \\] \\( \\) <!- <= -> => << >> $` (% \\\\".split(
    " ",
  ),
  "\n- ",
  "\n1. ",
  "\n> ",
  "\n# ",
  "\n: ",
  "\n| ",
  " | ",
  "|\n|-|\n",
  "\n---\n",
  "\n===\n",
  "    ",
  "\t",
  "  \n",
  "\\\n",
);

/** Complete and incomplete syntax of other engines, of Markdown and of Maru. */
const pieces = constantFrom(
  ..."{{ page.title }}§{% if x %}§{% endif %}§{% raw %}§{% endraw %}§{% comment %}§{% endcomment %}§{{ a | b }}§{{<§{{< x >}}§{{% x %}}§{{</* x */>}}".split(
    "§",
  ),
  ...'{/* 가 */}§{# 가 #}§{#가}§%%가%%§%%§[[가]]§![[a.png]]§[http://a.example:embed]§@[a](b)§:smile:§{>>가<<}§--8<-- "a"§^[가]§||가||§((가))'.split(
    "§",
  ),
  ..."![a](b =250x)§/// caption§///§+++§\\begin{align}§\\end{align}§import x§import 'a'§export a§${a}§#{a}§@{a}§<%§%>§<#§#>§<$§|>§::a::§{x=1}§{x}§{:toc}".split(
    "§",
  ),
  ..."[^가]§[^1]§[^1]: 가§[가]§[가][나]§[가]: /x§*[^1]: 가§- [ ] §1. §2) §+ §- §> §# §`a`§``§~~~§***§---§&lt;§&§;§\"§'§\\가§\\$§$a$§    ".split(
    "§",
  ),
  ..."\n§\n\n§\n§\n\n§ § §가§나다§글.".split("§"),
);

const HTML =
  '<a> </a> <b> </b> <br> <br/> <hr> <div> </div> <p> </p> <span> </span> <T> <String> <가> <!-- --> <!--x--> <!doctype§html> <?php ?> <script> </script> <style> </style> <title> </title> <pre> </pre> <details> </details> <summary> </summary> <video§/> <video> <a§name="x"/> <img§src="a.png"> <table> <td> <li> <http://a.example/b> <= <- << >> <% %> <$ <! <? </ <!가 <!x> <![CDATA[ ]]> <input> <my-el> </my-el> <p§align="a"> <T,U> <x:y> <select> <noscript> <object> <math> <center> <b <kbd> <sub>';
const html = constantFrom(...HTML.split(" ").map((piece) => piece.replace("§", " ")));

const joined = (part: Arbitrary<string>, maxLength: number) =>
  array(part, { minLength: 1, maxLength }).map((parts) => parts.join(""));

/** Prose with Hangul and Markdown punctuation. */
export const prose = joined(
  oneof(
    { arbitrary: signs, weight: 6 },
    { arbitrary: words, weight: 4 },
    { arbitrary: gaps, weight: 3 },
    { arbitrary: runs, weight: 6 },
  ),
  20,
);

/** Prose with syntax of other engines. */
export const proseOnEngines = joined(
  oneof({ arbitrary: pieces, weight: 5 }, { arbitrary: signs, weight: 1 }),
  14,
);

/** Prose with HTML tags, most of them unclosed. */
export const proseWithTags = joined(
  oneof(
    { arbitrary: html, weight: 3 },
    { arbitrary: words, weight: 3 },
    { arbitrary: gaps, weight: 2 },
    { arbitrary: constantFrom("**", "`", "- ", "> ", "# ", "| ", "```\n"), weight: 1 },
  ),
  14,
);
