// What a worker thread of `demarche extract` runs.
export { extractSource as default } from './extracting.ts';
