#!/usr/bin/env node
// The command `demarche`: TypeScript sources run as they are, so there is no build step between `npm ci` and this.
import './typescript.mjs';

const { main } = await import('./main.ts');
await main(process.argv.slice(2));
