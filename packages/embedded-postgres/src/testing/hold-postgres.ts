import { startEmbeddedPostgres } from '../start-embedded-postgres.ts'

// A process that holds an embedded PostgreSQL on the folder given until it is killed, and says its URL once it is up.
const { superuserUrl } = await startEmbeddedPostgres({ folder: process.argv[2]! })
process.stdout.write(`${superuserUrl}\n`)
setInterval(() => {}, 60_000)
