// Lets Node run this project's TypeScript: natively where it can (Node 22.18 and newer), by stripping types elsewhere.
// Worker threads and child processes take the same file: `node --import src/cli/typescript.mjs file.ts`.
import { register } from 'node:module';

if (!process.features.typescript) register('./strip-types.mjs', import.meta.url);
