/** The texts of an OG image, and the font size of its title. */
export interface OgImageViewProps {
  title: string;
  titleSize: TitleSize;
  /** Whether to truncate a title that is too long and break words that are wider than a line. */
  isTitleCut: boolean;
  /** An empty string if there is no description. */
  description: string;
  siteName: string;
  byline: string;
}

export interface TitleSize {
  /** Font size, in px. */
  size: number;
  maxLines: number;
}

/** Colours of `src/client/styles/tokens.css` in the light theme. */
const TEXT = "#1C211E";
const MUTED_TEXT = "#566059";
const ACCENT = "#1B6152";
const BACKGROUND = "#F8F9F7";
const FOOTER_BACKGROUND = "#EEF1ED";
const BORDER = "#D5DAD4";

/** Lengths, in px. */
const MARGIN = 84;
const BAR_WIDTH = 14;
const BAR_GAP = 40;
export const TEXT_WIDTH = 1200 - 2 * MARGIN - BAR_WIDTH - BAR_GAP;

export const TITLE_LINE_HEIGHT = 1.28;

/** Key of the title's node. Used to find its layout among satori's nodes. */
export const TITLE_KEY = "title";

/** Renders a title with a bar next to it, above a footer. Uses inline styles only, since satori supports no others. */
export function OgImageView({
  title,
  titleSize,
  isTitleCut,
  description,
  siteName,
  byline,
}: OgImageViewProps) {
  return (
    <div style={{ ...COLUMN, width: 1200, height: 630, backgroundColor: BACKGROUND, color: TEXT }}>
      <div style={{ ...ROW, height: 506, paddingLeft: MARGIN, alignItems: "center" }}>
        <div style={{ ...ROW, alignItems: "stretch" }}>
          <div style={{ display: "flex", width: BAR_WIDTH, marginRight: BAR_GAP, backgroundColor: ACCENT }} />
          <div style={COLUMN}>
            <div
              key={TITLE_KEY}
              style={{
                ...PARAGRAPH,
                ...(isTitleCut ? clamp(titleSize.maxLines) : { minWidth: "min-content" }),
                fontSize: titleSize.size,
                lineHeight: TITLE_LINE_HEIGHT,
                fontWeight: 700,
              }}
            >
              {title}
            </div>
            {description !== "" && (
              <div
                style={{
                  ...PARAGRAPH,
                  ...clamp(2),
                  fontSize: 36,
                  lineHeight: 1.5,
                  color: MUTED_TEXT,
                  marginTop: 16,
                }}
              >
                {description}
              </div>
            )}
          </div>
        </div>
      </div>
      <div
        style={{
          ...ROW,
          height: 124,
          alignItems: "center",
          justifyContent: "space-between",
          padding: `0 ${MARGIN}px`,
          backgroundColor: FOOTER_BACKGROUND,
          borderTop: `3px solid ${BORDER}`,
        }}
      >
        <div style={{ ...FOOTER_TEXT, fontSize: 34, fontWeight: 700 }}>{siteName}</div>
        <div style={{ ...FOOTER_TEXT, fontSize: 30, color: MUTED_TEXT }}>{byline}</div>
      </div>
    </div>
  );
}

const COLUMN = { display: "flex", flexDirection: "column" } as const;
const ROW = { display: "flex", flexDirection: "row" } as const;
const PARAGRAPH = { display: "block", width: TEXT_WIDTH, textWrap: "balance", fontFamily: "latin" } as const;
const FOOTER_TEXT = {
  display: "block",
  maxWidth: TEXT_WIDTH / 2,
  ...clamp(1),
  fontFamily: "latin",
} as const;

/** Returns styles that truncate a paragraph after `lines` lines, fill each line, and break words that are wider than a line. */
function clamp(lines: number) {
  return { lineClamp: lines, overflowWrap: "break-word", textWrap: "wrap" } as const;
}
