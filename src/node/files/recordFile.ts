/** Name of the file that lists what builds wrote to its folder. Only these files may be replaced or removed. */
export const RECORD_FILE = ".maru-build.json";
