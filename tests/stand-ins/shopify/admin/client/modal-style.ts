/** Style of modals inside the app's frame. */
export const MODAL_STYLE = `
.local-bridge-modal{border:0;border-radius:16px;padding:0;width:min(620px,calc(100vw - 32px));max-height:calc(100vh - 64px);
 font:13px/1.5 Inter,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif;color:#303030;
 box-shadow:0 20px 40px #00000040;overflow:hidden;background:#fff}
.local-bridge-modal[open]{display:flex;flex-direction:column}
.local-bridge-modal.small{width:min(380px,calc(100vw - 32px))}
.local-bridge-modal.large{width:min(980px,calc(100vw - 32px))}
.local-bridge-modal.max{width:100vw;max-width:none;height:100vh;max-height:none;border-radius:0}
.local-bridge-modal::backdrop{background:#00000080}
.local-bridge-modal>header{display:flex;justify-content:space-between;align-items:center;padding:12px 16px;
 background:#f3f3f3;border-bottom:1px solid #e3e3e3}
.local-bridge-modal h2{font-size:14px;font-weight:650;margin:0}
.local-bridge-modal .close{border:0;background:none;font-size:14px;padding:4px 8px;border-radius:8px;cursor:pointer;color:#4a4a4a}
.local-bridge-modal .close:hover{background:#e3e3e3}
.local-bridge-modal>.content{overflow:auto;flex:1}
.local-bridge-modal>.content>iframe{border:0;width:100%;height:100%;min-height:320px;display:block}
.local-bridge-modal>footer{display:flex;justify-content:flex-end;gap:8px;padding:12px 16px;border-top:1px solid #e3e3e3}
.local-bridge-modal>footer[hidden]{display:none}
.local-bridge-modal>footer button{font:inherit;font-weight:550;border-radius:8px;border:1px solid #ccc;background:#fff;
 padding:6px 12px;cursor:pointer}
.local-bridge-modal>footer button.primary{background:#303030;border-color:#303030;color:#fff}
.local-bridge-modal>footer button.critical{background:#c70a24;border-color:#c70a24;color:#fff}
.local-bridge-modal>footer button:disabled{opacity:.5;cursor:default}`;
