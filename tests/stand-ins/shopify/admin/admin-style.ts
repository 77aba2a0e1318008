/** Style sheet of the admin page. */
export const ADMIN_STYLE = `
*{box-sizing:border-box}
html,body{height:100%;margin:0}
body{font:13px/1.45 Inter,-apple-system,BlinkMacSystemFont,"San Francisco","Segoe UI",Roboto,"Helvetica Neue",sans-serif;
 color:#303030;background:#1a1a1a;display:grid;grid-template:56px minmax(0,1fr)/240px minmax(0,1fr);overflow:hidden}
a{color:inherit;text-decoration:none}
button,select,input{font:inherit;color:inherit}
button{cursor:pointer}
:focus-visible{outline:2px solid #005bd3;outline-offset:1px}
[hidden]{display:none!important}
.top{grid-column:1/-1;display:grid;grid-template-columns:240px minmax(0,1fr) auto;align-items:center;color:#e3e3e3;padding-inline-end:12px;position:relative}
.brand{display:flex;align-items:center;gap:10px;padding-inline-start:20px;font-weight:650;font-size:15px;color:#fff;letter-spacing:-.01em}
.brand svg{width:24px;height:24px}
.search{justify-self:center;width:min(640px,100%);height:36px;border-radius:10px;background:#303030;border:1px solid #4a4a4a;
 color:#b5b5b5;display:flex;align-items:center;gap:8px;padding:0 12px}
.search svg{width:16px;height:16px}
.has-save-bar .search{display:none}
#save-bar{justify-self:center;width:min(640px,100%);height:40px;border-radius:10px;background:#303030;border:1px solid #616161;color:#fff;
 display:flex;align-items:center;gap:8px;padding:0 6px 0 14px;font-weight:550}
#save-bar span{flex:1;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
#save-bar svg{width:18px;height:18px;flex:none}
#save-bar button{border:0;border-radius:8px;padding:5px 12px;font-weight:550;background:#4a4a4a;color:#fff}
#save-bar button:hover{background:#5c5c5c}
#save{background:#fff!important;color:#303030!important}
#save:disabled,#save.busy{opacity:.55;cursor:default}
.identity{display:flex;align-items:center;gap:10px;padding-inline-start:16px}
.identity label{display:flex;align-items:center;gap:8px;background:#303030;border-radius:10px;padding:3px 8px 3px 4px;position:relative}
.identity label:hover{background:#3d3d3d}
.identity select{appearance:none;background:none;border:0;color:#fff;font-weight:550;padding-inline-end:2px;max-width:180px;cursor:pointer}
.identity option{color:#303030}
.badge{width:28px;height:28px;border-radius:8px;background:#3ddc97;color:#0b3d2a;display:grid;place-items:center;font-weight:700;font-size:11px;flex:none}
#menu{display:none;background:none;border:0;color:#e3e3e3;padding:8px}
#menu svg{width:22px;height:22px;display:block}
.nav{background:#ebebeb;border-start-start-radius:12px;padding:12px;display:flex;flex-direction:column;overflow:auto;min-height:0}
.nav ul{list-style:none;margin:0;padding:0}
.nav a{display:flex;align-items:center;gap:10px;padding:5px 8px;border-radius:8px;font-weight:550;min-height:28px}
.nav a:hover{background:#f1f1f1}
.nav a[aria-current]{background:#fafafa;box-shadow:0 0 0 1px #0000000a}
.nav svg{width:18px;height:18px;flex:none;color:#4a4a4a}
.nav h3{margin:18px 8px 6px;font-size:12px;font-weight:550;color:#616161}
#app-nav{margin:1px 0 0}
#app-nav a{padding-inline-start:36px;font-weight:450}
#app-nav a[aria-current]{font-weight:600}
.nav .end{margin-top:auto;padding-top:16px}
.app-icon{width:18px;height:18px;border-radius:5px;background:linear-gradient(135deg,#5b5bd6,#8b5cf6);display:grid;place-items:center;color:#fff;font-size:10px;font-weight:700;flex:none}
.content{background:#f1f1f1;border-start-end-radius:12px;display:grid;grid-template-rows:auto minmax(0,1fr);min-width:0;min-height:0;position:relative;overflow:hidden}
.title-bar{display:flex;align-items:center;gap:8px;min-height:48px;padding:6px 16px;background:#f1f1f1;border-bottom:1px solid #e0e0e0}
.title-bar .name{font-weight:600}
.title-bar #page-title:not(:empty)::before{content:"›";margin-inline:2px 8px;color:#8a8a8a}
#page-title{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;flex:1;font-weight:550}
#title-actions{display:flex;gap:8px}
.action.back{background:none;box-shadow:none;padding:3px 7px;font-size:15px}
.action.back:hover{background:#e3e3e3}
.action{border:0;border-radius:8px;background:#fff;padding:5px 12px;font-weight:550;white-space:nowrap;
 box-shadow:0 0 0 1px #00000014,0 1px 0 #0000001f;display:inline-block}
.action:hover{background:#f7f7f7}
.action.primary{background:#303030;color:#fff}
.action.primary:hover{background:#1a1a1a}
.action.critical{background:#c70a24;color:#fff}
.action:disabled{opacity:.5;cursor:default}
#app-frame{border:0;width:100%;height:100%;display:block;background:#f1f1f1}
#progress{position:absolute;inset:0 0 auto;height:3px;z-index:3;overflow:hidden;background:#cfe0f5}
#progress::after{content:"";position:absolute;inset:0 60% 0 0;background:#2c6ecb;animation:slide 1.1s ease-in-out infinite}
@keyframes slide{from{transform:translateX(-100%)}to{transform:translateX(260%)}}
#toasts{position:fixed;inset:auto 0 24px 240px;display:grid;gap:8px;justify-items:center;pointer-events:none;z-index:20}
.toast{background:#303030;color:#fff;border-radius:10px;padding:9px 8px 9px 14px;display:flex;gap:10px;align-items:center;font-weight:550;
 pointer-events:auto;box-shadow:0 8px 24px #00000040;max-width:min(480px,calc(100vw - 32px));animation:rise .18s ease-out}
.toast.error{background:#8e0b21}
.toast button{border:0;background:#ffffff1f;color:inherit;border-radius:6px;padding:2px 8px}
@keyframes rise{from{transform:translateY(12px);opacity:0}}
#scrim{display:none}
.has-modal .top,.has-modal .nav,.has-modal .title-bar{filter:brightness(.5);pointer-events:none}
dialog{border:0;border-radius:16px;padding:0;width:min(620px,calc(100vw - 32px));max-height:calc(100vh - 48px);box-shadow:0 20px 40px #00000059;color:#303030;overflow:hidden}
dialog[open]{display:flex;flex-direction:column}
dialog::backdrop{background:#00000080}
dialog header{display:flex;justify-content:space-between;align-items:center;background:#f3f3f3;padding:12px 16px;border-bottom:1px solid #e3e3e3}
dialog h2{font-size:14px;margin:0;font-weight:650}
dialog footer{display:flex;justify-content:flex-end;gap:8px;padding:12px 16px;border-top:1px solid #e3e3e3}
.close{border:0;background:none;padding:4px 8px;border-radius:8px}
.text{padding:4px 16px;font-size:13px}
.picker{display:grid;grid-template-rows:auto minmax(0,1fr);overflow:hidden}
.picker input[type=search]{margin:12px 16px;padding:7px 12px;border:1px solid #8a8a8a;border-radius:8px}
.picker ul{list-style:none;margin:0;padding:0;overflow:auto;max-height:55vh}
.picker label{display:flex;gap:12px;align-items:center;padding:9px 16px;border-top:1px solid #ebebeb}
.picker label:hover{background:#f7f7f7}
.picker img{width:36px;height:36px;object-fit:cover;border-radius:8px;border:1px solid #e3e3e3}
.picker .heading{flex:1;font-weight:550}.picker .detail{color:#616161}
.picker .none{padding:32px;text-align:center;color:#616161}
.card{background:#fff;border-radius:12px;box-shadow:0 0 0 1px #00000012,0 1px 0 #0000000d;padding:24px;width:min(560px,calc(100% - 32px));margin:40px auto;align-self:start;overflow-wrap:anywhere}
.card h1{font-size:18px;margin:0 0 8px;letter-spacing:-.01em}
.card p{margin:0 0 12px;color:#4a4a4a}
.card ul{margin:0 0 20px;padding:0;list-style:none;display:grid;gap:6px;grid-template-columns:repeat(auto-fill,minmax(220px,1fr))}
.card li::before{content:"✓";color:#0c7a43;margin-inline-end:8px;font-weight:700}
.card pre{background:#f7f7f7;border-radius:8px;padding:12px;overflow:auto;max-height:60vh;font:12px/1.5 ui-monospace,"DejaVu Sans Mono",monospace;white-space:pre-wrap}
.scroll{overflow:auto;display:flex}
@media (max-width:800px){
 body{grid-template-columns:minmax(0,1fr)}
 .top{grid-template-columns:minmax(0,1fr) auto;padding-inline:4px 10px}
 #menu{display:block}
 .brand{padding-inline-start:4px;overflow:hidden;white-space:nowrap}
 .brand span{overflow:hidden;text-overflow:ellipsis}
 .search{display:none}
 .has-save-bar .brand,.has-save-bar .identity,.has-save-bar #menu{display:none}
 .has-save-bar .top{grid-template-columns:minmax(0,1fr);padding-inline:8px}
 #save-bar{width:100%}
 .identity{padding-inline-start:8px}
 .identity select{width:0;padding:0;position:absolute;inset:0;width:100%;max-width:none;opacity:0}
 .identity label{padding:3px}
 .nav{position:fixed;inset:56px auto 0 0;width:280px;max-width:84vw;transform:translateX(-102%);transition:transform .18s ease-out;z-index:12;border-radius:0;visibility:hidden}
 [dir=rtl] .nav{inset:56px 0 0 auto;transform:translateX(102%)}
 .nav-open .nav{transform:none;visibility:visible}
 .nav-open #scrim{display:block;position:fixed;inset:56px 0 0;background:#00000080;z-index:11}
 .nav a{min-height:40px;font-size:15px}
 .content{border-radius:12px 12px 0 0}
 .title-bar{padding:4px 12px;min-height:44px}
 #toasts{inset-inline-start:0}
}
@media (prefers-reduced-motion:reduce){*{animation:none!important;transition:none!important}}
.editor-row{display:flex;flex-wrap:wrap;gap:8px;align-items:center;padding:8px;margin:0;border-radius:8px}
.editor-row span{color:#616161;margin-inline-end:auto}
.editor-row[aria-current]{background:#eaf4ff}
.card h2{font-size:14px;margin:20px 0 4px}
`;
