// Imported into each child: a parent that was killed cannot ask it to stop, but the channel between them closes.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
