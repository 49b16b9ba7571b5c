/**
 * Extensions of files that are published when a text links to them. No server in its own configuration (nginx, Apache, Caddy, GitHub
 * Pages, Netlify) sends one of them as HTML, XML, SVG or script, nor hands it to a program. Not here, for that reason, are `html`,
 * `xml` and all that ends in it (`gpx`, `kml`, `rss`, `xsl`), `svgz`, `js`, `wasm`, `swf`, `mht`, `htc`, `php`, `cgi`, `pl`, `sh`.
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

/** Extensions whose files every server and browser shows as the text they are, HTML within included. */
const TEXT = new Set(["txt"]);

/** Whether a file of an extension (`.pdf`, in lower case) may be published as it is. */
export function isPublishable(extension: string): boolean {
  return PUBLISHED.has(extension.slice(1));
}

export function isText(extension: string): boolean {
  return TEXT.has(extension.slice(1));
}
