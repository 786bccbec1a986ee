// Serves a canned answer over the contract with mercurius, its documents compiled: node mercurius.mjs schema.graphql answer.json
// Prints its address, and stops when its input ends.
import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
import mercurius from 'mercurius';

const [schema, answer] = process.argv.slice(2).map((file) => readFileSync(file, 'utf8'));
const { data } = JSON.parse(answer);
const app = Fastify();
app.register(mercurius, {
  schema,
  jit: 1,
  resolvers: { Query: Object.fromEntries(Object.keys(data).map((field) => [field, () => data[field]])) },
});
await app.listen({ host: '127.0.0.1', port: 0 });
console.log(`http://127.0.0.1:${app.server.address().port}`);
process.stdin.resume().on('end', () => process.exit(0));
