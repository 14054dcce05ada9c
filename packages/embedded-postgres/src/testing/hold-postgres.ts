import { startEmbeddedPostgres } from '../start-embedded-postgres.ts'

// This process runs an embedded PostgreSQL on the given folder until it is killed. It prints the URL once it is up.
const { superuserUrl } = await startEmbeddedPostgres({ folder: process.argv[2]! })
process.stdout.write(`${superuserUrl}\n`)
setInterval(() => {}, 60_000)
