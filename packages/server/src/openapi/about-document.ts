/** What every document says of itself. An address without a host is that of the service that answers it. */
export const SERVERS = [{ url: '/', description: 'The service that answered this document.' }] as const

export const LICENSE = { name: 'UNLICENSED', identifier: 'LicenseRef-UNLICENSED' } as const
