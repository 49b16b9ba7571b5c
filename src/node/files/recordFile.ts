/** Lists the files that builds wrote to the folder it is in. Only these may be replaced or removed. */
export const RECORD_FILE = ".maru-build.json";
