/** Generators that tests try out. They read the compiler as a library, and version 7 of it is none. */
const GENERATORS = ['openapi-typescript', '@hey-api/openapi-ts', '@hey-api/codegen-core', '@hey-api/shared']

/** They bring a compiler of their own, in place of taking that of the project. */
function readPackage(manifest) {
  if (!GENERATORS.includes(manifest.name) || manifest.peerDependencies?.typescript === undefined) return manifest
  const { typescript, ...peerDependencies } = manifest.peerDependencies
  return { ...manifest, peerDependencies, dependencies: { ...manifest.dependencies, typescript: '5.9.3' } }
}

module.exports = { hooks: { readPackage } }
