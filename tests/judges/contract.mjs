// Tells what a contract promises otherwise than the approved one: node contract.mjs approved.graphql schema.graphql
// Prints one line a change, and exits with 1 when one of them breaks what a client may rely on.
import { readFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

const [approved, current] = process.argv.slice(2).map((file) => buildSchema(readFileSync(file, 'utf8')));
const changes = (await diff(approved, current)).filter((change) => !/_DESCRIPTION_/.test(change.type));
for (const { criticality, message } of changes) {
  console.log(`${criticality.level}: ${message}`);
}
process.exit(changes.some((change) => change.criticality.level === CriticalityLevel.Breaking) ? 1 : 0);
