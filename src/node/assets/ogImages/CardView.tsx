/** What stands on a picture, fitted. */
export interface CardViewProps {
  /** Size in px, and the lines that have room in it. */
  title: { size: number; lines: string[] };
  about: string[];
  name: string;
  byline: string;
}

/** Colours of `src/client/styles/tokens.css` in the light theme. */
const INK = "#1C211E";
const MUTED = "#566059";
const ACCENT = "#1B6152";
const PAGE = "#F8F9F7";
const BOARD = "#EEF1ED";
const SEAM = "#D5DAD4";

/** px. */
export const EDGE = 84;
export const BEAM = 14;
const GAP = 40;
export const TEXT_WIDTH = 1200 - 2 * EDGE - BEAM - GAP;
export const ABOUT_SIZE = 36;
export const FOOT_SIZE = 34;

/** A board with a beam beside its title, and below it a seam and the board of the site. A tree for satori, which knows inline styles alone. */
export function CardView({ title, about, name, byline }: CardViewProps) {
  return (
    <div style={{ ...COLUMN, width: 1200, height: 630, backgroundColor: PAGE, color: INK }}>
      <div style={{ ...ROW, height: 506, paddingLeft: EDGE, alignItems: "center" }}>
        <div style={{ ...ROW, alignItems: "stretch" }}>
          <div style={{ display: "flex", width: BEAM, marginRight: GAP, backgroundColor: ACCENT }} />
          <div style={COLUMN}>
            {title.lines.map((line, index) => (
              <div key={index} style={{ ...LINE, fontSize: title.size, lineHeight: 1.28, fontWeight: 700 }}>
                {line}
              </div>
            ))}
            {about.map((line, index) => (
              <div
                key={index}
                style={{
                  ...LINE,
                  fontSize: ABOUT_SIZE,
                  lineHeight: 1.5,
                  color: MUTED,
                  marginTop: index === 0 ? 16 : 0,
                }}
              >
                {line}
              </div>
            ))}
          </div>
        </div>
      </div>
      <div
        style={{
          ...ROW,
          height: 124,
          alignItems: "center",
          justifyContent: "space-between",
          padding: `0 ${EDGE}px`,
          backgroundColor: BOARD,
          borderTop: `3px solid ${SEAM}`,
          fontSize: FOOT_SIZE,
        }}
      >
        <div style={{ ...LINE, fontWeight: 700 }}>{name}</div>
        <div style={{ ...LINE, fontSize: 30, color: MUTED }}>{byline}</div>
      </div>
    </div>
  );
}

const COLUMN = { display: "flex", flexDirection: "column" } as const;
const ROW = { display: "flex", flexDirection: "row" } as const;
const LINE = { display: "flex", whiteSpace: "pre", fontFamily: "latin" } as const;
