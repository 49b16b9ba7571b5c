/** Allowed elements of SVG 2 and 1.1. Excludes elements that run scripts or load documents: https://www.w3.org/TR/SVG2/eltindex.html. */
export const SVG_ELEMENTS = new Set(
  `a animate animateMotion animateTransform circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer
  feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG
  feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile
  feTurbulence filter foreignObject g image line linearGradient marker mask mpath path pattern polygon polyline radialGradient
  rect set stop style svg switch symbol text textPath title tspan use view`.split(/\s+/),
);

/** Allowed elements of XHTML, which format text. Diagram editors use them for labels, in `foreignObject`. */
export const XHTML_ELEMENTS = new Set(
  `a abbr b blockquote br caption center cite code col colgroup dd del dfn div dl dt em font h1 h2 h3 h4 h5 h6 hr i ins kbd label li
  mark ol p pre q rp rt ruby s samp small span strike strong sub sup table tbody td tfoot th thead tr tt u ul var wbr`.split(
    /\s+/,
  ),
);

/** Allowed attributes of {@link XHTML_ELEMENTS}. */
export const XHTML_ATTRIBUTES = new Set(
  "align class color colspan dir face lang rowspan size start style valign".split(" "),
);

/**
 * Allowed attributes of {@link SVG_ELEMENTS} without a namespace: https://www.w3.org/TR/SVG2/attindex.html,
 * https://www.w3.org/TR/SVG2/propidx.html. `href`, `aria-*` and `data-*` are allowed too, but not in this list.
 */
export const SVG_ATTRIBUTES = new Set(
  `accumulate additive alignment-baseline amplitude attributeName attributeType azimuth baseFrequency baseline-shift begin bias by
  calcMode class clip clip-path clip-rule clipPathUnits color color-interpolation color-interpolation-filters color-rendering cursor
  cx cy d decelerate diffuseConstant direction display divisor dominant-baseline dur dx dy edgeMode elevation enable-background end
  exponent fill fill-opacity fill-rule filter filterRes filterUnits flood-color flood-opacity font font-family font-feature-settings
  font-kerning font-size font-size-adjust font-stretch font-style font-variant font-weight fr from fx fy
  glyph-orientation-horizontal glyph-orientation-vertical gradientTransform gradientUnits height id image-rendering in in2
  inline-size intercept isolation k1 k2 k3 k4 kernelMatrix kernelUnitLength kerning keyPoints keySplines keyTimes lang lengthAdjust
  letter-spacing lighting-color limitingConeAngle line-height marker marker-end marker-mid marker-start markerHeight markerUnits
  markerWidth mask mask-type maskContentUnits maskUnits max media method min mix-blend-mode mode numOctaves offset opacity operator
  order orient origin overflow paint-order path pathLength patternContentUnits patternTransform patternUnits pointer-events points
  pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits r radius refX refY repeatCount repeatDur
  requiredExtensions requiredFeatures restart result role rotate rx ry scale seed shape-inside shape-rendering side slope spacing
  specularConstant specularExponent spreadMethod startOffset stdDeviation stitchTiles stop-color stop-opacity stroke
  stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width style
  surfaceScale systemLanguage tableValues target targetX targetY text-align text-anchor text-decoration text-overflow
  text-rendering textLength to transform transform-box transform-origin type unicode-bidi values vector-effect version viewBox
  visibility white-space width word-spacing writing-mode x x1 x2 xChannelSelector y y1 y2 yChannelSelector z zoomAndPan`.split(
    /\s+/,
  ),
);

/** Elements that animate: they change an attribute over time, or move an element along a path. */
export const ANIMATIONS = new Set(["animate", "animateMotion", "animateTransform", "set"]);

/** Attributes that must not be animated, since they define what an element is or does. */
export const NOT_ANIMATED = new Set(
  "attributeName attributeType begin by dur end from id lang media requiredExtensions requiredFeatures style systemLanguage target to type values version".split(
    " ",
  ),
);
