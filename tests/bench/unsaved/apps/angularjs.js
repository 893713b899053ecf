import angular from 'angular';
import {blank, levels, load, refused, root, save, saved, tell, whenAsked} from './crm.js';

angular.module('crm', []).controller('contact', [
  '$scope',
  ($scope) => {
    const later = (change) => (value) => $scope.$evalAsync(() => change(value));
    const show = (contact) => {
      $scope.contact = contact;
      $scope.draft = {...contact};
      $scope.form?.$setPristine();
    };
    Object.assign($scope, {levels, show, draft: {...blank}, contact: blank});
    $scope.next = () => load(2).then(later(show));
    $scope.keep = () => {
      const draft = {...$scope.draft};
      return save(draft).then(
        later(() => {
          $scope.contact = draft;
          $scope.form.$setPristine();
          $scope.message = saved;
        }),
        later(() => {
          $scope.message = refused;
        }),
      );
    };
    tell(() => ($scope.draft.id ? {...$scope.draft} : undefined));
    load().then(later(show));
  },
]);

whenAsked(() => {
  root().innerHTML = `<div ng-controller="contact"><form name="form" ng-submit="keep()">
    <label>Name <input ng-model="draft.name" ng-trim="false"></label>
    <label>Note <textarea ng-model="draft.note"></textarea></label>
    <label>Level <select ng-model="draft.level" ng-options="level for level in levels"></select></label>
    <label><input type="checkbox" ng-model="draft.vip"> VIP</label>
    <button>Save</button><button type="button" ng-click="show(contact)">Undo</button><button type="button" ng-click="next()">Next contact</button>
    <p role="status">{{message}}</p></form></div>`;
  angular.bootstrap(root(), ['crm']);
});
