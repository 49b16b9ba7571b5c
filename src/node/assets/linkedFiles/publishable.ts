/**
 * Extensions of files that are published when a document links to them. The default configurations of nginx, Apache, Caddy, GitHub Pages
 * and Netlify neither execute them nor serve them as HTML, XML, SVG or script. This excludes `html`, `xml` and formats based on it
 * (`gpx`, `kml`, `rss`, `xsl`), `svgz`, `js`, `wasm`, `swf`, `mht`, `htc`, `php`, `cgi`, `pl` and `sh`.
 */
const EXTENSIONS = {
  documents:
    "pdf doc docx dot dotx odt ods odp odg xls xlsx xlsm ppt pptx pps ppsx rtf epub mobi azw3 djvu ps hwp hwpx key pages numbers",
  archives: "zip 7z rar tar gz tgz bz2 tbz xz txz zst lz4 cbz cbr",
  data: "csv tsv json jsonl ndjson geojson ipynb parquet feather npy npz mat sqlite db ics vcf bib log yaml yml toml ini",
  audio: "mp3 m4a aac wav flac ogg oga opus weba mid midi aiff",
  video: "mp4 m4v webm ogv mov mkv avi mpg mpeg 3gp",
  subtitles: "vtt srt ass ssa lrc",
  images: "png jpg jpeg gif webp avif bmp ico tif tiff heic heif jxl jp2 psd ai eps raw dng cr2 nef arw",
  fonts: "woff woff2 ttf otf ttc",
  models: "stl obj ply glb blend step stp dwg dxf",
  code: "txt c h cc cpp hpp cs go java kt rs swift scala py jl sql tex sty cls diff patch",
};

const PUBLISHED = new Set(Object.values(EXTENSIONS).flatMap((list) => list.split(" ")));

/** Extensions that servers and browsers always treat as plain text, even if the file contains HTML. */
const TEXT = new Set(["txt"]);

/** Whether files with an extension may be published unchanged. The extension is in lower case and starts with a dot. */
export function isPublishable(extension: string): boolean {
  return PUBLISHED.has(extension.slice(1));
}

/** Whether files with an extension are always treated as plain text. The extension is in lower case and starts with a dot. */
export function isPlainText(extension: string): boolean {
  return TEXT.has(extension.slice(1));
}
