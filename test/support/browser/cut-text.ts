import type { Page } from 'playwright-core'

/**
 * Texts of a page that cannot be read: cut by a box around them, or pushed out of the window. What scrolls is read by
 * scrolling, and what ends in an ellipsis by its title.
 */
export function cutText(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(CUT)
}

// it runs in the page, whose types are not those of this program
const CUT = `(() => {
  const root = document.documentElement
  const faults = []
  if (root.scrollWidth > root.clientWidth + 1)
    faults.push('the page is ' + root.scrollWidth + ' px wide in a window of ' + root.clientWidth)
  const say = (element) => element.tagName.toLowerCase() + ' "' + element.textContent.trim().slice(0, 40) + '"'
  const cuts = ({ overflowX, overflowY }) => [overflowX, overflowY].some((one) => one === 'hidden' || one === 'clip')
  const scrolls = ({ overflowX, overflowY }) => [overflowX, overflowY].some((one) => one === 'auto' || one === 'scroll')
  for (const element of document.body.querySelectorAll('*')) {
    const isText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '')
    if (!isText || !element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true })) continue
    const range = document.createRange()
    range.selectNodeContents(element)
    const text = range.getBoundingClientRect()
    for (let box = element; box !== null && box !== root; box = box.parentElement) {
      const style = getComputedStyle(box)
      const { left, right, top, bottom, width, height } = box.getBoundingClientRect()
      // what only readers hear stands in a box of one pixel
      if (width <= 1 || height <= 1) break
      if (cuts(style) && (text.right > right + 1 || text.left < left - 1 || text.bottom > bottom + 2 || text.top < top - 2)) {
        const isTold = style.textOverflow === 'ellipsis' && element.closest('[title]') !== null
        if (!isTold) faults.push(say(element) + ' is cut by ' + box.tagName.toLowerCase())
        break
      }
      if (scrolls(style) || style.position === 'fixed') break
    }
  }
  return [...new Set(faults)]
})()`
