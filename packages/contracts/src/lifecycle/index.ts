export { process } from './process.ts'
export { listNotifications } from './list-notifications.ts'
export { markNotificationRead } from './mark-notification-read.ts'
