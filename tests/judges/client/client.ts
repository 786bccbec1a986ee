// A typed client: asks the worked questions by the documents made from the contract. node client.js URL
import { GraphQLClient } from 'graphql-request';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import * as questions from './generated/graphql.js';

declare const process: { argv: string[] };
const client = new GraphQLClient(process.argv[2]!);

const { status } = await client.request(questions.StillInForceDocument);
const code: questions.StatusCode | undefined = status?.status?.code;
console.log(`StillInForce ${code} ${status?.status?.citeInstead.map((i) => i.label).join(', ')}`);

const { implementationChain } = await client.request(questions.WhoImplementsDocument);
for (const { node, evidence } of implementationChain?.hops.edges ?? []) {
  console.log(`WhoImplements ${node.label}: ${evidence[0]?.words ?? ''}`);
}

let answered = 0;
for (const [name, document] of Object.entries(questions).filter(([name]) => name.endsWith('Document'))) {
  const data = await client.request(document as TypedDocumentNode<object, Record<string, never>>);
  if (Object.values(data).some((answer) => answer === null)) {
    throw new Error(`${name} was not answered`);
  }
  answered++;
}
console.log(`${answered} questions answered`);
