/** The seconds until a browser asks again. */
export const ASK_AGAIN_SECONDS = 2

/** What a browser is shown until the console is built. It has no script, and asks again by itself. */
export const NOT_BUILT_PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><meta http-equiv="refresh" content="${ASK_AGAIN_SECONDS}">
<title>Vigencia</title></head>
<body>
<p lang="pt-BR">O console está sendo construído. Esta página se abre sozinha assim que estiver pronto.</p>
<p lang="es">La consola se está construyendo. Esta página se abre sola en cuanto esté lista.</p>
<p lang="en">The console is being built. This page opens by itself as soon as it is ready.</p>
</body>
</html>
`
